import type { MergeSystem } from "./mergeSystem.ts";

/** Mailchimp's own fields for ours; every audience has these. */
const known: Readonly<Record<string, string>> = { recipient_name: "FNAME" };

/** Longest name of a field there. */
const longest = 10;

/** Fields Mailchimp does not have of its own are named as ours: capitals, no underscores, ten characters. */
const nameOf = (field: string): string => known[field] ?? field.replaceAll("_", "").slice(0, longest).toUpperCase();

/** Merge tags of Mailchimp: `*|IF:FNAME|*Dear *|FNAME|*,*|ELSE:|*Hello,*|END:IF|*`. */
export const mailchimp: MergeSystem = {
  tags(field) {
    const name = nameOf(field);
    return { start: `*|IF:${name}|*`, value: `*|${name}|*`, otherwise: "*|ELSE:|*", end: "*|END:IF|*" };
  },
  signs: [{ pattern: /\*\||(?<=\0)\|/g }],
};
