import type { Locale } from "../../src/core/i18n/locale.ts";

/** Words that stand in messages, in one reader language. */
interface Words {
  readonly service: string;
  readonly affected: string;
  readonly known: readonly string[];
  readonly say_to_customers: string;
  readonly dont_say: readonly string[];
  readonly unknown_points: readonly string[];
  readonly actions: readonly string[];
  readonly workaround: string;
  readonly contact_hours: string;
  readonly entered_data: string;
  readonly doing: readonly string[];
  readonly cause: string;
}

/** One outage of a web shop, as an operator would type it in each language of the readers. */
export const words: Readonly<Record<Locale, Words>> = {
  en: {
    service: "the Nordlight online shop",
    affected: "Customers cannot open the shop, place orders or see their invoices.",
    known: ["Our online shop is down, and the fault is ours.", "Orders confirmed before the failure are safe."],
    say_to_customers: "We know that the shop is down and are working on it.",
    dont_say: ["No guesses about the cause.", "No names of colleagues."],
    unknown_points: ["We do not know yet whether the last orders were saved."],
    actions: ["Please do not repeat a payment."],
    workaround: "Until then you can order by phone.",
    contact_hours: "every day from 7:00 to 22:00",
    entered_data: "A basket that was open during the failure is lost; confirmed orders are safe.",
    doing: ["We are restoring the order database from last night's backup."],
    cause: "During work on our database we installed a faulty setting.",
  },
  de: {
    service: "der Nordlight-Onlineshop",
    affected: "Kundinnen und Kunden können den Shop nicht öffnen und nichts bestellen.",
    known: ["Unser Onlineshop ist ausgefallen, und der Fehler liegt bei uns.", "Bestätigte Bestellungen sind sicher."],
    say_to_customers: "Wir wissen, dass der Shop ausgefallen ist, und arbeiten daran.",
    dont_say: ["Keine Vermutungen zur Ursache."],
    unknown_points: ["Wir wissen noch nicht, ob die letzten Bestellungen gespeichert wurden."],
    actions: ["Bitte zahlen Sie nicht ein zweites Mal."],
    workaround: "Bis dahin können Sie telefonisch bestellen.",
    contact_hours: "täglich von 7 bis 22 Uhr",
    entered_data: "Ein geöffneter Warenkorb ist verloren; bestätigte Bestellungen sind sicher.",
    doing: ["Wir stellen die Datenbank der Bestellungen aus der Sicherung wieder her."],
    cause: "Bei Arbeiten an unserer Datenbank haben wir eine falsche Einstellung gesetzt.",
  },
  pl: {
    service: "sklep internetowy Nordlight",
    affected: "Klienci nie mogą otworzyć sklepu ani składać zamówień.",
    known: ["Nasz sklep internetowy nie działa i jest to nasz błąd.", "Potwierdzone zamówienia są bezpieczne."],
    say_to_customers: "Wiemy, że sklep nie działa, i pracujemy nad tym.",
    dont_say: ["Żadnych domysłów o przyczynie."],
    unknown_points: ["Nie wiemy jeszcze, czy ostatnie zamówienia zostały zapisane."],
    actions: ["Prosimy nie ponawiać płatności."],
    workaround: "Do tego czasu można zamawiać telefonicznie.",
    contact_hours: "codziennie od 7:00 do 22:00",
    entered_data: "Otwarty koszyk przepadł; potwierdzone zamówienia są bezpieczne.",
    doing: ["Odtwarzamy bazę zamówień z nocnej kopii zapasowej."],
    cause: "Podczas prac przy bazie danych wprowadziliśmy błędne ustawienie.",
  },
  sv: {
    service: "Nordlights webbutik",
    affected: "Kunderna kan inte öppna butiken eller lägga beställningar.",
    known: ["Vår webbutik ligger nere, och felet är vårt.", "Bekräftade beställningar är säkra."],
    say_to_customers: "Vi vet att butiken ligger nere och arbetar med det.",
    dont_say: ["Inga gissningar om orsaken."],
    unknown_points: ["Vi vet ännu inte om de sista beställningarna sparades."],
    actions: ["Betala inte en gång till."],
    workaround: "Tills vidare går det att beställa per telefon.",
    contact_hours: "varje dag 7–22",
    entered_data: "En öppen varukorg är förlorad; bekräftade beställningar är säkra.",
    doing: ["Vi återställer beställningsdatabasen från nattens säkerhetskopia."],
    cause: "Under arbete med vår databas satte vi en felaktig inställning.",
  },
};

const yesNo: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ["yes", "no"],
  de: ["ja", "nein"],
  pl: ["tak", "nie"],
  sv: ["ja", "nej"],
};

/** Times in the operator's own words: 25 min ago, 40 min ago, in 30 min, in 5 h, now. */
const spokenTimes: Readonly<Record<Locale, Times>> = {
  en: { noticed: "25 min ago", started: "40 min ago", next: "in 30 min", eta: "in 5 h", fixed: "now" },
  de: { noticed: "vor 25 Min.", started: "vor 40 Min.", next: "in 30 Min.", eta: "in 5 Std.", fixed: "jetzt" },
  pl: { noticed: "25 min temu", started: "40 min temu", next: "za 30 min", eta: "za 5 godz.", fixed: "teraz" },
  sv: { noticed: "för 25 min sedan", started: "för 40 min sedan", next: "om 30 min", eta: "om 5 h", fixed: "nu" },
};

interface Times {
  readonly noticed: string;
  readonly started: string;
  readonly next: string;
  readonly eta: string;
  readonly fixed: string;
}

/** Times that mean the same however often they are typed: counted from `now`, written out in UTC. */
export function fixedTimes(now: number): Times {
  const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");
  return { noticed: at(-25), started: at(-40), next: at(150), eta: at(300), fixed: at(-1) };
}

export interface EveningOptions {
  /** The operator's language. */
  readonly locale: Locale;
  readonly readers: readonly Locale[];
  /** How times are typed; in the operator's own words if left out. */
  readonly times?: Times;
}

/** What the operator answers, by question id; a list is typed line by line. An empty text is a bare Enter. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The answers of one evening to every question of the outage, by question id. */
export function evening({ locale, readers, times = spokenTimes[locale] }: EveningOptions): Answers {
  const [yes, no] = yesNo[locale];
  const localized = readers.flatMap((reader) =>
    Object.entries(words[reader]).map(([name, text]) => [`fact:${name}.${reader}`, text] as const),
  );
  return {
    ...Object.fromEntries(localized),
    "fact:crisis_type": "1",
    "fact:personal_data": no,
    "fact:noticed_at": times.noticed,
    "fact:reader_languages": readers.join(", "),
    "fact:company": "Nordlight",
    "fact:started_at": times.started,
    "fact:lead": "Maja Lind, head of operations, maja@example.com",
    "fact:next_update_at": times.next,
    "fact:base_hit_percent": "100",
    "fact:safety_risk": "",
    "fact:repeat_of": "",
    "fact:web_server_hit": yes,
    "fact:eta": times.eta,
    "basis:eta": "20 %",
    "fact:contact_email": "help@example.com",
    "fact:contact_phone": "+44 20 7946 0018",
    "fact:status_url": "https://status.example.com",
    "fact:alternative_url": "",
    "fact:reply_delay": "6h",
    "fact:phone_hard": yes,
    "fact:sender": "Maja Lind, head of operations, maja@example.com",
    "fact:status": "identified",
    "fact:reassigned": ["Tom Berg – phone", "Ines Novak – forum"],
    "fact:fixed_at": times.fixed,
    "fact:own_fault": yes,
    "fact:data_loss": "none",
    "fact:revenue_loss": "9,000 euros",
    "fact:credibility_loss": "Two partners ask for a call; ąęß 漢字.",
    "fact:people_hit": "1400",
    "fact:harm_hours": "5",
    "fact:compensation": "Three months of free delivery, without asking.",
    "fact:measures": ["Try settings on a copy", "A second server"],
    "fact:prevention_budget": "20,000 euros",
    "fact:report_owner": "Maja Lind",
    "fact:after_figures": "Jonas Ek compares.",
    "choice:aftermath/compensation-tier": "free-period",
    "choice:aftermath/report-owed": "owed",
    approve: "Ines Novak",
    publish: "status page",
    send: "Ines, 1400",
    accept: "",
    step: "",
    "take-over": "yes",
    uncertain: "no",
    plan: "",
    duty: "now",
    reason: "not tonight",
    reissue: "",
  };
}
