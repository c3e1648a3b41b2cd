import type { Locale } from "../../i18n/locale.ts";
import type { FactsMessages } from "../../i18n/messages/facts/en.ts";
import type { FactDeclaration, FactValue, ParseContext, Parsed } from "../types.ts";

/** What a fact type must know: how to read it, how to show it, how to write it so that it reads back the same. */
export interface FactKind<V extends FactValue = FactValue> {
  /** `line`: one line; `lines`: an entry on each line; `text`: any number of lines. Decides what is refused. */
  readonly shape: "line" | "lines" | "text";
  /** How the value stands in the journal; a value of another form is shown raw (the playbook has changed since). */
  readonly form: "string" | "number" | "boolean" | "list" | "rows" | "record";
  /** @param text clean, trimmed, not empty. */
  read(text: string, input: ReadInput): Parsed<V>;
  /** For the operator's eyes. */
  show(value: V, display: Display): string;
  /** `read(typed(value))` is `value`. */
  typed(value: V, display: Display): string;
}

/** Labels of an enum's or list's values in the operator's language, by value. */
export type Labels = Readonly<Record<string, string>>;

export interface ReadInput {
  readonly declaration: FactDeclaration;
  readonly context: ParseContext;
  readonly labels: Labels;
  readonly messages: FactsMessages;
}

/** How a value is to be written. */
export interface Display {
  readonly locale: Locale;
  /** IANA zone for times. */
  readonly zone: string;
  readonly labels: Labels;
  readonly messages: FactsMessages;
}

export const read = <V>(value: V): Parsed<V> => ({ ok: true, value });
export const refuse = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem });

/** For types whose text is their value. */
export const asItIs = { show: (value: string): string => value, typed: (value: string): string => value };
