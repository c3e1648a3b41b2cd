import { labelOf, oneOfValues } from "../oneOfValues.ts";
import type { FactKind } from "./kind.ts";

/** One of the declared values. */
export const oneOfDeclared: FactKind<string> = {
  shape: "line",
  form: "string",
  read: (text, input) => oneOfValues(text, input.declaration.values ?? [], input),
  show: (value, { labels }) => labelOf(value, labels),
  typed: (value) => value,
};
