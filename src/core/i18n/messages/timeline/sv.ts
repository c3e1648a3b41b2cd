import { plural } from "../../plural.ts";
import type { TimelineMessages } from "./en.ts";

export const sv: TimelineMessages = {
  opened: (playbook) => `Händelsen öppnad med handlingsplanen ”${playbook}”`,
  closed: "Händelsen avslutad",
  // Facts
  fact: (fact, value) => `${fact}: ${value}`,
  corrected: (fact, from, to) => `${fact} rättat: ${from} → ${to}`,
  confirmed: (fact, value) => `${fact} stämmer fortfarande: ${value}`,
  declined: (fact) => `${fact}: lämnat tomt`,
  unset: "—",
  secret: "(hålls hemligt)",
  basis: (text) => `bygger på: ${text}`,
  reason: (text) => `skäl: ${text}`,
  // Steps
  started: (title) => `Påbörjat: ${title}`,
  done: (title) => `Klart: ${title}`,
  skipped: (title) => `Överhoppat: ${title}`,
  byHand: (title) => `Gjort för hand: ${title}`,
  reopened: (title) => `Tillbaka till: ${title}`,
  passed: (title, why) => `Behövs inte: ${title} (${why})`,
  ticked: (title, item) => `Avprickat: ${item} (${title})`,
  decided: (title, option) => `${title} → ${option}`,
  note: (text) => `anmärkning: ${text}`,
  // Notices
  approved: (notice, name) => `${notice} godkänd av ${name}`,
  accepted: (notice, languages) => `Texten antagen: ${notice} (${languages})`,
  edited: "ändrad för hand",
  promises: (time) => `utlovar nästa besked till ${time}`,
  published: (notice) => `Publicerat: ${notice}`,
  where: (text) => `var: ${text}`,
  kept: (notice) => `${notice} har gamla uppgifter och får stå kvar`,
  reissue: {
    stale: (title) => `Ska skrivas om, eftersom en uppgift har ändrats: ${title}`,
    due: (title) => `Ska skrivas nu, eftersom det är utlovat: ${title}`,
    wanted: (title) => `Ska skrivas nu, på begäran: ${title}`,
  },
  reissueDropped: (title) => `Skrevs ändå inte om: ${title}`,
  // Acts
  actStarted: {
    publish: (what) => `Ska publiceras för hand: ${what}`,
    send: (what) => `Ska skickas för hand: ${what}`,
    run: (what) => `Kommando startat: ${what}`,
  },
  actDone: (what) => `Bekräftat: ${what}`,
  actFailed: (what) => `Misslyckades: ${what}`,
  actNotDone: (what) => `Inte gjort: ${what}`,
  exitCode: (code) => `slutkod ${code}`,
  recalled: "efterfrågat efter ett avbrott",
  // Time
  missed: (title, count, since) =>
    `${title}: ${plural(count, "sv", {
      one: "den utlovade tiden gick utan besked",
      other: "# utlovade tider gick utan besked",
    })} (utlovat till ${since})`,
  postponed: (title, until) => `${title}: uppskjutet till ${until}`,
  clockMet: (title) => `Lagstadgad frist hållen: ${title}`,
  // Notes and the run
  noted: (text) => `Anteckning: ${text}`,
  notedFrom: (who, text) => `Anteckning från ${who}: ${text}`,
  paused: "Pausat",
  resumed: (version) => `Återupptaget (crisis ${version})`,
  takenOver: (from) => `Övertaget från ${from}`,
  healed: (bytes) =>
    `Loggen slutade mitt i en rad (${plural(bytes, "sv", { one: "# byte", other: "# byte" })}, aldrig bekräftat) och lagades`,
  planAdopted: "Den ändrade handlingsplanen togs över",
  planKept: "Handlingsplanen har ändrats; händelsen behåller den som den började med",
};
