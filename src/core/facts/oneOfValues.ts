import { suggest } from "../text/suggest.ts";
import { type Labels, type ReadInput, read, refuse } from "./kinds/kind.ts";
import type { Parsed } from "./types.ts";

/** A letter or two are as near to one short value as to the other. */
const shortestGuess = 3;

/** Finds the value meant by its name, its label or its number in the list (counted from 1). */
export function oneOfValues(text: string, values: readonly string[], { labels, messages }: ReadInput): Parsed<string> {
  const word = text.toLowerCase();
  const same = (candidate: string | undefined): boolean => candidate?.normalize("NFC").toLowerCase() === word;
  const value =
    values.find((v) => v === text) ??
    values.find((v) => same(v)) ??
    values.find((v) => same(labelOf(v, labels))) ??
    (/^\d{1,3}$/.test(text) ? values[Number(text) - 1] : undefined);
  if (value !== undefined) return read(value);
  const all = values.map((v) => withLabel(v, labels)).join(", ");
  const near =
    text.length < shortestGuess
      ? undefined
      : suggest(
          text,
          values.flatMap((v) => [v, labelOf(v, labels)]),
        );
  return refuse(near === undefined ? messages.choice(all) : messages.choiceNear(near, all));
}

/** What the operator reads for a value. */
export const labelOf = (value: string, labels: Labels): string =>
  Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;

function withLabel(value: string, labels: Labels): string {
  const label = labelOf(value, labels);
  return label === value ? value : `${value} (${label})`;
}
