import { plural } from "../../plural.ts";

/** What happened, one sentence an event, without a full stop; the other languages have the same keys. */
export const en = {
  opened: (playbook: string) => `Incident opened with the playbook “${playbook}”`,
  closed: "Incident closed",
  // Facts
  fact: (fact: string, value: string) => `${fact}: ${value}`,
  corrected: (fact: string, from: string, to: string) => `${fact} corrected: ${from} → ${to}`,
  confirmed: (fact: string, value: string) => `${fact} is still true: ${value}`,
  declined: (fact: string) => `${fact}: left empty`,
  unset: "—",
  secret: "(kept secret)",
  basis: (text: string) => `rests on: ${text}`,
  reason: (text: string) => `reason: ${text}`,
  // Steps
  started: (title: string) => `Begun: ${title}`,
  done: (title: string) => `Done: ${title}`,
  skipped: (title: string) => `Skipped: ${title}`,
  byHand: (title: string) => `Done by hand: ${title}`,
  reopened: (title: string) => `Back to: ${title}`,
  passed: (title: string, why: string) => `Not needed: ${title} (${why})`,
  ticked: (title: string, item: string) => `Ticked: ${item} (${title})`,
  decided: (title: string, option: string) => `${title} → ${option}`,
  note: (text: string) => `note: ${text}`,
  // Notices
  approved: (notice: string, name: string) => `${notice} signed off by ${name}`,
  accepted: (notice: string, languages: string) => `Text accepted: ${notice} (${languages})`,
  edited: "changed by hand",
  promises: (time: string) => `promises the next word for ${time}`,
  published: (notice: string) => `Published: ${notice}`,
  where: (text: string) => `where: ${text}`,
  kept: (notice: string) => `${notice} says something old and is left to stand`,
  reissue: {
    stale: (title: string) => `To be written anew, because a fact has changed: ${title}`,
    due: (title: string) => `To be written now, because it was promised: ${title}`,
    wanted: (title: string) => `To be written now, as the operator wanted: ${title}`,
  },
  reissueDropped: (title: string) => `Not written anew after all: ${title}`,
  // Acts
  actStarted: {
    publish: (what: string) => `To be published by hand: ${what}`,
    send: (what: string) => `To be sent by hand: ${what}`,
    run: (what: string) => `Command started: ${what}`,
  },
  actDone: (what: string) => `Confirmed: ${what}`,
  actFailed: (what: string) => `Failed: ${what}`,
  actNotDone: (what: string) => `Not done: ${what}`,
  exitCode: (code: number) => `exit code ${code}`,
  recalled: "asked about after an interruption",
  // Time
  missed: (title: string, count: number, since: string) =>
    `${title}: ${plural(count, "en", {
      one: "the promised time has passed without word",
      other: "# promised times have passed without word",
    })} (promised for ${since})`,
  postponed: (title: string, until: string) => `${title}: put off until ${until}`,
  clockMet: (title: string) => `Legal deadline met: ${title}`,
  // Notes and the run
  noted: (text: string) => `Note: ${text}`,
  notedFrom: (who: string, text: string) => `Note from ${who}: ${text}`,
  paused: "Paused",
  resumed: (version: string) => `Resumed (crisis ${version})`,
  takenOver: (from: string) => `Taken over from ${from}`,
  healed: (bytes: number) =>
    `The journal ended in the middle of a line (${plural(bytes, "en", { one: "# byte", other: "# bytes" })}, never confirmed) and was mended`,
  planAdopted: "The changed playbook was taken over",
  planKept: "The playbook has changed; the incident stays with the one it began with",
};

export type TimelineMessages = typeof en;
