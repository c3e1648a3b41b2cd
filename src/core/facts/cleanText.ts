import type { FactsMessages } from "../i18n/messages/facts/en.ts";
import { type FactKind, read, refuse } from "./kinds/kind.ts";
import type { Parsed } from "./types.ts";

/** Says nothing and is pasted along unseen: soft hyphen, zero-width space, word joiner, byte order mark. */
const nothing = /[\u00ad\u200b\u2060\ufeff]/g;
/** C0 and C1 control characters and halves of surrogate pairs; terminal escapes begin with one. */
const control = /[\p{Cc}\p{Cs}]/u;
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** In longer text the two plain marks may be needed; those that turn the order of others around may not. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * The text in Unicode NFC without what cannot be seen, its ends trimmed, lines ended by LF; or what must not be in it:
 * control characters and direction marks, line breaks where one line is asked for (faults R12, N5).
 */
export function cleanText(raw: string, shape: FactKind["shape"], messages: FactsMessages): Parsed<string> {
  const text = raw
    .replace(nothing, "")
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .trim();
  if (shape === "line" && text.includes("\n")) return refuse(messages.lineBreak);
  const visible = shape === "text" ? text.replace(/[\n\t]/g, " ") : text.replace(/\t/g, " ").replaceAll("\n", " ");
  if (control.test(visible)) return refuse(messages.controlCharacters);
  if ((shape === "text" ? overrides : marks).test(text)) return refuse(messages.directionMarks);
  return read(shape === "text" ? text : text.replace(/[\t ]+/g, " "));
}
