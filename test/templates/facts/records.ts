import type { Locale } from "../../../src/core/i18n/locale.ts";
import type { Facts } from "../facts.ts";

/** What is the same in every language: reports and internal sheets. */
export const sharedRecords: Facts = {
  next_report_at: "2027-02-01T11:00:00.000Z",
  crisis_type: "email_mistake",
  severity: "high",
  people_hit: 1_400,
  base_count: 52_000,
  legal_involved: true,
  police_involved: false,
  last_send: "2026-11-20T08:00:00.000Z",
  bounce_rate: 1.4,
  complaint_rate: 0.05,
  blocklists_checked: true,
  blocklists: ["Spamhaus SBL"],
  first_batch_size: 2_000,
  watch_until: "2026-12-21T17:00:00.000Z",
};

/** What those who lead would write down. */
export const recordWords: Readonly<Record<Locale, Facts>> = {
  en: {
    report_summary:
      "On 23 November our online shop was down for five hours. Nobody could order, and 214 orders were lost. Since 07:25 everything has worked again.",
    impact: ["1,400 customers could not order for five hours.", "214 orders were lost."],
    chronology: [
      { time: "02:40", text: "The shop stops answering." },
      { time: "03:10", text: "We post the first notice, 30 minutes late." },
    ],
    internal_steps: [{ step: "Stop the mailing queue", owner: "Tom Berg", due: "now" }],
    external_messages: [
      { template: "apology-mail", audience: "the 38,000 who got it", channel: "mail", owner: "Jonas Ek", due: "14:00" },
    ],
    reader_action: "Nothing. The wrong link leads nowhere.",
    compensation_plan: "The fee for November back, for everyone with an open order.",
    process_changes: ["Two people release every mailing (Jonas Ek)."],
    segments: ["newsletter readers in Poland, 38,000"],
    cost_so_far: "About 9,000 pounds in lost orders, from the average of the last four weeks.",
    cost_expected: "Refunds of 24,000 pounds; two partners have asked for a call.",
    answered_by: { name: "Maja Lind", role: "head of operations" },
    question_log: [
      {
        question: "Are my files lost?",
        asked_at: "09:40",
        where: "forum",
        owner: "Jonas Ek",
        answer: "",
        answered_at: "",
      },
      {
        question: "Who pays the fee?",
        asked_at: "09:55",
        where: "phone",
        owner: "Ada Ott",
        answer: "We do.",
        answered_at: "10:10",
      },
    ],
    specialist: { name: "Jonas Ek", role: "mail operations", email: "jonas@nordlight.example" },
  },
  de: {
    report_summary:
      "Am 23. November war unser Online-Shop fünf Stunden lang ausgefallen. Niemand konnte bestellen, und 214 Bestellungen gingen verloren. Seit 07:25 Uhr funktioniert alles wieder.",
    impact: [
      "1.400 Kundinnen und Kunden konnten fünf Stunden lang nicht bestellen.",
      "214 Bestellungen gingen verloren.",
    ],
    chronology: [
      { time: "02:40 Uhr", text: "Der Shop antwortet nicht mehr." },
      { time: "03:10 Uhr", text: "Wir veröffentlichen die erste Meldung, 30 Minuten zu spät." },
    ],
    internal_steps: [{ step: "Versand anhalten", owner: "Tom Berg", due: "sofort" }],
    external_messages: [
      {
        template: "apology-mail",
        audience: "die 38.000 Empfänger",
        channel: "E-Mail",
        owner: "Jonas Ek",
        due: "14:00",
      },
    ],
    reader_action: "Nichts. Der falsche Link führt ins Leere.",
    compensation_plan: "Die Gebühr für November zurück, für alle mit offener Bestellung.",
    process_changes: ["Jede Aussendung wird von zwei Personen freigegeben (Jonas Ek)."],
    segments: ["Newsletter-Leser in Polen, 38.000"],
    cost_so_far: "Rund 9.000 Euro an entgangenen Bestellungen, nach dem Schnitt der letzten vier Wochen.",
    cost_expected: "Erstattungen von 24.000 Euro; zwei Partner haben um ein Gespräch gebeten.",
    answered_by: { name: "Maja Lind", role: "Leiterin Betrieb" },
    question_log: [
      {
        question: "Sind meine Dateien verloren?",
        asked_at: "09:40",
        where: "Forum",
        owner: "Jonas Ek",
        answer: "",
        answered_at: "",
      },
      {
        question: "Wer zahlt die Gebühr?",
        asked_at: "09:55",
        where: "Telefon",
        owner: "Ada Ott",
        answer: "Wir.",
        answered_at: "10:10",
      },
    ],
    specialist: { name: "Jonas Ek", role: "Mailbetrieb", email: "jonas@nordlicht.example" },
  },
  pl: {
    report_summary:
      "23 listopada nasz sklep nie działał przez pięć godzin. Nikt nie mógł złożyć zamówienia, a 214 zamówień przepadło. Od godz. 07:25 wszystko znów działa.",
    impact: ["1400 klientów przez pięć godzin nie mogło złożyć zamówienia.", "Przepadło 214 zamówień."],
    chronology: [
      { time: "godz. 02:40", text: "Sklep przestaje odpowiadać." },
      { time: "godz. 03:10", text: "Publikujemy pierwszą informację, o 30 minut za późno." },
    ],
    internal_steps: [{ step: "Wstrzymać kolejkę wysyłek", owner: "Tom Berg", due: "natychmiast" }],
    external_messages: [
      { template: "apology-mail", audience: "38 000 odbiorców", channel: "e-mail", owner: "Jonas Ek", due: "14:00" },
    ],
    reader_action: "Nic. Błędny link nigdzie nie prowadzi.",
    compensation_plan: "Zwrot opłaty za listopad dla wszystkich z otwartym zamówieniem.",
    process_changes: ["Każdą wysyłkę zatwierdzają dwie osoby (Jonas Ek)."],
    segments: ["czytelnicy newslettera w Polsce, 38 000"],
    cost_so_far: "Około 40 000 zł utraconych zamówień, według średniej z ostatnich czterech tygodni.",
    cost_expected: "Zwroty na 100 000 zł; dwóch partnerów poprosiło o rozmowę.",
    answered_by: { name: "Maja Lind", role: "szefowa operacji" },
    question_log: [
      {
        question: "Czy moje pliki przepadły?",
        asked_at: "09:40",
        where: "forum",
        owner: "Jonas Ek",
        answer: "",
        answered_at: "",
      },
      {
        question: "Kto zapłaci opłatę?",
        asked_at: "09:55",
        where: "telefon",
        owner: "Ada Ott",
        answer: "My.",
        answered_at: "10:10",
      },
    ],
    specialist: { name: "Jonas Ek", role: "obsługa poczty", email: "jonas@zorza.example" },
  },
  sv: {
    report_summary:
      "Den 23 november låg vår webbutik nere i fem timmar. Ingen kunde beställa, och 214 beställningar gick förlorade. Sedan kl. 07:25 fungerar allt igen.",
    impact: ["1 400 kunder kunde inte beställa under fem timmar.", "214 beställningar gick förlorade."],
    chronology: [
      { time: "kl. 02:40", text: "Butiken slutar svara." },
      { time: "kl. 03:10", text: "Vi lägger ut det första beskedet, 30 minuter för sent." },
    ],
    internal_steps: [{ step: "Stoppa utskickskön", owner: "Tom Berg", due: "nu" }],
    external_messages: [
      { template: "apology-mail", audience: "de 38 000 mottagarna", channel: "mejl", owner: "Jonas Ek", due: "14:00" },
    ],
    reader_action: "Inget. Den felaktiga länken leder ingenstans.",
    compensation_plan: "Avgiften för november tillbaka, för alla med en öppen beställning.",
    process_changes: ["Två personer godkänner varje utskick (Jonas Ek)."],
    segments: ["nyhetsbrevsläsare i Polen, 38 000"],
    cost_so_far: "Omkring 90 000 kronor i uteblivna beställningar, enligt snittet för de senaste fyra veckorna.",
    cost_expected: "Återbetalningar på 240 000 kronor; två partner har bett om ett samtal.",
    answered_by: { name: "Maja Lind", role: "driftchef" },
    question_log: [
      {
        question: "Är mina filer borta?",
        asked_at: "09:40",
        where: "forumet",
        owner: "Jonas Ek",
        answer: "",
        answered_at: "",
      },
      {
        question: "Vem betalar avgiften?",
        asked_at: "09:55",
        where: "telefon",
        owner: "Ada Ott",
        answer: "Det gör vi.",
        answered_at: "10:10",
      },
    ],
    specialist: { name: "Jonas Ek", role: "e-postdrift", email: "jonas@nordljus.example" },
  },
};
