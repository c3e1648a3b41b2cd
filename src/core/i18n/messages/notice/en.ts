import type { FactProblem } from "../../../notice/factProblem.ts";
import type { MeasureUnit } from "../../../notice/measure.ts";

/** What is said about a notice that cannot be written, and about its measure. */
export const en = {
  factProblems: {
    absent: "has no value yet",
    empty: "is empty",
    "not-a-number": "is not a number",
    "empty-list": "is an empty list",
    "wrong-kind": "cannot be written here as it is",
    "too-long": "is too long for a message",
    "control-characters": "holds characters that do not belong in a message",
    unknown: "is not known yet, and this sentence needs it",
    "line-break": "must be one line",
  } as Readonly<Record<FactProblem, string>>,
  gap: "looks like a gap nobody has filled",
  tooLong: (measured: number, most: number, unit: MeasureUnit): string =>
    `takes ${measured} ${unit}; ${most} are the limit. Shorten the facts it uses`,
  measure: (measured: number, most: number, unit: MeasureUnit): string => `${measured} of ${most} ${unit}`,
  subject: (text: string): string => `Subject: ${text}`,
};
export type NoticeMessages = typeof en;
