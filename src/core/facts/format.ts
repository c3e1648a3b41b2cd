import type { Locale } from "../i18n/locale.ts";
import { factsMessages } from "../i18n/messages/facts.ts";
import { harmless } from "../text/harmless.ts";
import type { Display, FactKind, Labels } from "./kinds/kind.ts";
import { factKinds } from "./kinds/registry.ts";
import { type FactDeclaration, type FactValue, isUnknown } from "./types.ts";

/** For whom a value is written: the operator's language, the incident's IANA zone, labels of declared values. */
export interface FactDisplay {
  readonly locale: Locale;
  readonly zone: string;
  readonly labels?: Labels | undefined;
}

/** The value as the operator reads it, times with their zone; harmless to print (fault R12). */
export function formatFactForOperator(value: FactValue, declaration: FactDeclaration, display: FactDisplay): string {
  const full = complete(display);
  if (isUnknown(value)) return full.messages.unknownShown;
  const kind = factKinds[declaration.type];
  const text = hasForm(value, kind.form) ? kind.show(value, full) : raw(value);
  return harmless(text, { lines: kind.shape === "text" });
}

/**
 * The value as an operator would type it: `parseFact` reads the same value back, in any language and zone. Times
 * are ISO 8601 with their offset. Used for defaults at prompts and for answers files.
 */
export function factAsTyped(value: FactValue, declaration: FactDeclaration, display: FactDisplay): string {
  const full = complete(display);
  if (isUnknown(value)) return full.messages.unknownWord;
  const kind = factKinds[declaration.type];
  return hasForm(value, kind.form) ? kind.typed(value, full) : raw(value);
}

const complete = ({ locale, zone, labels = {} }: FactDisplay): Display => ({
  locale,
  zone,
  labels,
  messages: factsMessages[locale],
});

/** A value recorded under an older declaration may have another form. */
function hasForm(value: FactValue, form: FactKind["form"]): boolean {
  if (form === "list") return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (form === "rows") return Array.isArray(value) && value.every((item) => typeof item === "object");
  return form === "record" ? typeof value === "object" && !Array.isArray(value) : typeof value === form;
}

const raw = (value: FactValue): string => (typeof value === "string" ? value : JSON.stringify(value));
