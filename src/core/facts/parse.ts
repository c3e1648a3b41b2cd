import { factsMessages } from "../i18n/messages/facts.ts";
import { cleanText } from "./cleanText.ts";
import type { FactKind, Labels, ReadInput } from "./kinds/kind.ts";
import { refuse } from "./kinds/kind.ts";
import { factKinds } from "./kinds/registry.ts";
import { longestLine, longestText, problemOfString } from "./limits.ts";
import {
  type FactDeclaration,
  type FactType,
  type FactValue,
  type ParseContext,
  type Parsed,
  unknown,
} from "./types.ts";
import { saysUnknown } from "./unknownWords.ts";

/** Types whose value is the operator's own text, so that `max` and `pattern` apply to it. */
const worded: ReadonlySet<FactType> = new Set(["line", "text", "url", "email", "phone", "file"]);

/** Longest answers looked at, by shape, in UTF-16 code units; a whole list may be long, its entries may not. */
const longest: Readonly<Record<FactKind["shape"], number>> = {
  line: 2 * longestLine,
  lines: 60_000,
  text: 2 * longestText,
};

/**
 * Reads what an operator typed as a value of the declared type. Never throws on any text, whatever its length; a
 * refusal is one sentence in the operator's language that says what would be right, without a full stop at the end.
 * @param labels labels of an enum's or list's values, by value; understood besides the values themselves.
 */
export function parseFact(
  declaration: FactDeclaration,
  text: string,
  context: ParseContext,
  labels: Labels = {},
): Parsed {
  const messages = factsMessages[context.locale];
  const kind = factKinds[declaration.type];
  if (text.length > longest[kind.shape]) return tooLong(text.trim(), declaration, context);
  const clean = cleanText(text, kind.shape, messages);
  if (!clean.ok) return clean;
  if (clean.value === "") return refuse(messages.blank);
  if (declaration.allowUnknown && saysUnknown(clean.value)) return { ok: true, value: unknown };
  const input = { declaration, context, labels, messages };
  const result = limited(kind, clean.value, input);
  return result.ok || !declaration.allowUnknown ? result : refuse(messages.orUnknown(result.problem));
}

function limited(kind: FactKind, text: string, input: ReadInput): Parsed {
  if (kind.shape === "line" && [...text].length > longestLine) return tooLong(text, input.declaration, input.context);
  const result = kind.read(text, input);
  if (!result.ok) return result;
  const problem = problemOfValue(kind, result.value, input);
  return problem === undefined ? result : refuse(problem);
}

function problemOfValue(kind: FactKind, value: FactValue, input: ReadInput): string | undefined {
  if (worded.has(input.declaration.type) && typeof value === "string") return problemOfString(value, input);
  if (kind.form !== "record") return undefined;
  const { locale, zone } = input.context;
  const length = kind.typed(value, { locale, zone, labels: input.labels, messages: input.messages }).length;
  return length > longestLine ? input.messages.tooLong(length, longestLine) : undefined;
}

function tooLong(text: string, { type, max }: FactDeclaration, { locale }: ParseContext): Parsed {
  const most = type === "text" ? longestText : type === "list" ? 50 * longestLine : longestLine;
  return refuse(factsMessages[locale].tooLong(text.length, Math.min(max ?? most, most)));
}
