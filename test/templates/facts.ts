import type { FactValue } from "../../src/core/facts/types.ts";
import type { Locale } from "../../src/core/i18n/locale.ts";
import { customerWords, sharedCustomers } from "./facts/customers.ts";
import { dangerWords, sharedDanger } from "./facts/danger.ts";
import { recordWords, sharedRecords } from "./facts/records.ts";

/** Facts by name, in one language. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** Where the readers' clocks stand. */
export const zone = "Europe/Berlin";

/** What is the same in every language: times, addresses, yes and no. */
const shared: Facts = {
  started_at: "2026-11-23T01:40:00.000Z",
  noticed_at: "2026-11-23T01:52:00.000Z",
  eta: "2026-11-23T13:30:00.000Z",
  next_update_at: "2026-11-23T04:05:00.000Z",
  fixed_at: "2026-11-23T06:25:00.000Z",
  status: "investigating",
  crisis_type: "outage",
  own_fault: true,
  phone_hard: true,
  personal_data: { unknown: true },
  data_loss: "yes",
  reply_delay: 14_400,
  contact_email: "help@nordlight.example",
  status_url: "https://status.nordlight.example",
  alternative_url: "https://spare.nordlight.example",
};

/** What an engineer would write down in a real outage of a web shop, word by word in each language. */
const words: Readonly<Record<Locale, Facts>> = {
  en: {
    company: "Nordlight Shop",
    service: "the online shop",
    affected: "Customers cannot place orders at the moment.",
    known: ["Our online shop has been down since 02:40.", "Orders placed before that are safe."],
    unknown_points: ["We do not know yet what caused the failure."],
    doing: [
      "We are restoring the order database from last night's backup.",
      "Two colleagues are setting up a second server.",
    ],
    actions: ["Please do not repeat your payment."],
    workaround: "You can order by phone until then.",
    contact_phone: "+44 20 7946 0018",
    contact_hours: "every day from 7:00 to 22:00",
    say_to_customers:
      "We know about the failure and are working on it. Our status page tells you more every half hour.",
    dont_say: ["No guesses about the cause.", "No repair time other than the one on the status page."],
    entered_data: "Orders placed before 02:40 are safe. A basket that was open then is lost.",
    cause: "During work on our database we installed a faulty setting.",
    data_loss_detail: "Orders placed between 02:35 and 02:40 were not saved.",
    lead: { name: "Maja Lind", role: "head of operations", email: "maja@nordlight.example", phone: "+44 20 7946 0019" },
    sender: { name: "Maja Lind", role: "head of operations" },
    reassigned: ["Tom Berg – answers the phone"],
  },
  de: {
    company: "Nordlicht Shop",
    service: "der Online-Shop",
    affected: "Kundinnen und Kunden können derzeit nicht bestellen.",
    known: ["Unser Online-Shop ist seit 02:40 Uhr ausgefallen.", "Bestellungen vor 02:40 Uhr sind sicher."],
    unknown_points: ["Wir wissen noch nicht, was den Ausfall ausgelöst hat."],
    doing: [
      "Wir stellen die Bestelldatenbank aus der Sicherung der letzten Nacht wieder her.",
      "Zwei Kolleginnen richten einen zweiten Server ein.",
    ],
    actions: ["Bitte wiederholen Sie Ihre Zahlung nicht."],
    workaround: "Bis dahin können Sie telefonisch bestellen.",
    contact_phone: "+49 30 23125 018",
    contact_hours: "täglich von 7 bis 22 Uhr",
    say_to_customers:
      "Wir wissen von der Störung und arbeiten daran. Auf der Statusseite steht jede halbe Stunde der neue Stand.",
    dont_say: ["Keine Vermutungen über die Ursache.", "Kein anderer Zeitpunkt als der auf der Statusseite."],
    entered_data: "Bestellungen vor 02:40 Uhr sind sicher. Ein Warenkorb, der da offen war, ist verloren.",
    cause: "Bei Arbeiten an unserer Datenbank haben wir eine fehlerhafte Einstellung übernommen.",
    data_loss_detail: "Bestellungen zwischen 02:35 und 02:40 Uhr wurden nicht gespeichert.",
    lead: { name: "Maja Lind", role: "Leiterin Betrieb", email: "maja@nordlight.example", phone: "+49 30 23125 019" },
    sender: { name: "Maja Lind", role: "Leiterin Betrieb" },
    reassigned: ["Tom Berg – nimmt Anrufe entgegen"],
  },
  pl: {
    company: "Sklep Zorza",
    service: "sklep internetowy",
    affected: "Klienci nie mogą teraz składać zamówień.",
    known: ["Nasz sklep internetowy nie działa od godz. 02:40.", "Zamówienia złożone wcześniej są bezpieczne."],
    unknown_points: ["Nie wiemy jeszcze, co spowodowało awarię."],
    doing: ["Odtwarzamy bazę zamówień z kopii zapasowej z ostatniej nocy.", "Dwie osoby uruchamiają drugi serwer."],
    actions: ["Prosimy nie ponawiać płatności."],
    workaround: "Do tego czasu można zamawiać telefonicznie.",
    contact_phone: "+48 22 123 40 18",
    contact_hours: "codziennie w godz. 7–22",
    say_to_customers:
      "Wiemy o awarii i pracujemy nad jej usunięciem. Na stronie statusu co pół godziny podajemy nowe informacje.",
    dont_say: ["Żadnych domysłów co do przyczyny.", "Żadnego terminu naprawy poza tym na stronie statusu."],
    entered_data: "Zamówienia złożone przed godz. 02:40 są bezpieczne. Otwarty wtedy koszyk przepadł.",
    cause: "Podczas prac przy naszej bazie danych wprowadziliśmy błędne ustawienie.",
    data_loss_detail: "Zamówienia złożone między godz. 02:35 a 02:40 nie zostały zapisane.",
    lead: { name: "Maja Lind", role: "szefowa operacji", email: "maja@nordlight.example", phone: "+48 22 123 40 19" },
    sender: { name: "Maja Lind", role: "szefowa operacji" },
    reassigned: ["Tom Berg – odbiera telefony"],
  },
  sv: {
    company: "Nordljus Butik",
    service: "webbutiken",
    affected: "Kunder kan just nu inte lägga beställningar.",
    known: [
      "Vår webbutik har legat nere sedan kl. 02:40.",
      "Beställningar som gjordes dessförinnan är i säkert förvar.",
    ],
    unknown_points: ["Vi vet ännu inte vad som orsakade felet."],
    doing: ["Vi återställer orderdatabasen från nattens säkerhetskopia.", "Två kollegor sätter upp en andra server."],
    actions: ["Betala inte en gång till."],
    workaround: "Fram till dess kan du beställa per telefon.",
    contact_phone: "+46 8 465 004 18",
    contact_hours: "alla dagar kl. 7–22",
    say_to_customers: "Vi känner till felet och arbetar med det. På statussidan kommer nya besked varje halvtimme.",
    dont_say: ["Inga gissningar om orsaken.", "Ingen annan tid än den på statussidan."],
    entered_data: "Beställningar före kl. 02:40 är i säkert förvar. En varukorg som var öppen då har gått förlorad.",
    cause: "Vid arbete med vår databas lade vi in en felaktig inställning.",
    data_loss_detail: "Beställningar mellan kl. 02:35 och 02:40 sparades inte.",
    lead: { name: "Maja Lind", role: "driftchef", email: "maja@nordlight.example", phone: "+46 8 465 004 19" },
    sender: { name: "Maja Lind", role: "driftchef" },
    reassigned: ["Tom Berg – svarar i telefon"],
  },
};

/** Everything is known and told. */
export const fullFacts = (locale: Locale): Facts => ({
  ...sharedCustomers,
  ...customerWords[locale],
  ...sharedDanger,
  ...dangerWords[locale],
  ...sharedRecords,
  ...recordWords[locale],
  ...shared,
  ...words[locale],
});

/** The other yes and no: nothing is known yet, and only what a template cannot do without has been told. */
export const bareFacts = (locale: Locale, needs: readonly string[]): Facts => {
  const poor: Facts = {
    ...fullFacts(locale),
    eta: { unknown: true },
    cause: { unknown: true },
    own_fault: false,
    phone_hard: false,
    data_loss: "unknown_yet",
    lead: { name: "Maja Lind" },
    sender: { name: "Maja Lind" },
    count_persons: { unknown: true },
    count_records: { unknown: true },
    people_hit: { unknown: true },
    base_count: { unknown: true },
    blocklists_checked: false,
    no_strings: false,
    counts_exact: true,
    legal_involved: false,
    dpo: { email: "privacy@nordlight.example" },
    spokesperson: { name: "Maja Lind" },
    author: { name: "Jonas Ek" },
    specialist: { name: "Jonas Ek" },
    answered_by: { name: "Maja Lind" },
    ceo: { name: "Ingrid Falk" },
  };
  return Object.fromEntries(Object.entries(poor).filter(([name]) => needs.includes(name)));
};

/** Facts as a template's reader asks for them. */
export const factOf =
  (facts: Facts): ((name: string) => FactValue | undefined) =>
  (name) =>
    facts[name];
