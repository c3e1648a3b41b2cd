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
  const parsed = readAnswer(declaration, text, context, labels);
  return parsed.ok || !declaration.sensitive ? parsed : discreet(parsed.problem, text, context);
}

function readAnswer(declaration: FactDeclaration, text: string, context: ParseContext, labels: Labels): Parsed {
  const messages = factsMessages[context.locale];
  const kind = factKinds[declaration.type];
  if (text.length > longest[kind.shape]) return tooLong(text.trim(), declaration, context);
  const clean = cleanText(text, kind.shape, messages);
  if (!clean.ok) return clean;
  if (clean.value === "") return refuse(messages.blank);
  if (declaration.allowUnknown && saysUnknown(clean.value)) return { ok: true, value: unknown };
  const result = limited(kind, clean.value, { declaration, context, labels, messages });
  return declaration.allowUnknown ? orUnknown(result, kind, { declaration, context, labels, messages }) : result;
}

/** A sentence that repeats part of a secret is replaced: it would stand on the screen and in logs. */
function discreet(problem: string, text: string, { locale }: ParseContext): Parsed {
  const repeats = text.split(/\s+/).some((word) => word.length > 1 && problem.includes(word));
  return refuse(repeats ? factsMessages[locale].secretForm : problem);
}

/** Also what boils down to the word is the answer "unknown": a list of this one entry, the word in quotes. */
function orUnknown(result: Parsed, kind: FactKind, input: ReadInput): Parsed {
  if (!result.ok) return refuse(input.messages.orUnknown(result.problem));
  return saysUnknown(typedText(kind, result.value, input)) ? { ok: true, value: unknown } : result;
}

function typedText(
  kind: FactKind,
  value: FactValue,
  { context: { locale, zone }, labels, messages }: ReadInput,
): string {
  return kind.typed(value, { locale, zone, labels, messages });
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
  const { length } = typedText(kind, value, input);
  return length > longestLine ? input.messages.tooLong(length, longestLine) : undefined;
}

function tooLong(text: string, { type, max }: FactDeclaration, { locale }: ParseContext): Parsed {
  const most = type === "text" ? longestText : type === "list" ? 50 * longestLine : longestLine;
  if (text === "") return refuse(factsMessages[locale].blank);
  return refuse(factsMessages[locale].tooLong(text.length, Math.min(max ?? most, most)));
}
