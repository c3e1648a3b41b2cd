import { type FactKind, read, refuse } from "./kind.ts";

/** Words of all four languages; none means yes in one and no in another. */
const yes = new Set(["yes", "y", "true", "ja", "j", "tak", "t", "jo"]);
const no = new Set(["no", "n", "false", "nein", "nie", "nej"]);

/** Yes or no. */
export const bool: FactKind<boolean> = {
  shape: "line",
  form: "boolean",
  read(text, { messages }) {
    const word = text.toLowerCase().replace(/[.!]$/, "");
    if (yes.has(word)) return read(true);
    return no.has(word) ? read(false) : refuse(messages.bool);
  },
  show: (value, { messages }) => (value ? messages.yes : messages.no),
  typed: (value, { messages }) => (value ? messages.yes : messages.no),
};
