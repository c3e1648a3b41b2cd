import { isLocale, type Locale } from "../i18n/locale.ts";

/**
 * A *fact* is a typed value collected in an incident. Facts are asked once, every message is rendered from
 * them, and a correction adds a newer version; nothing is overwritten.
 */

export const factTypes = [
  "line",
  "text",
  "int",
  "number",
  "bool",
  "datetime",
  "duration",
  "url",
  "email",
  "phone",
  "enum",
  "list",
  "contact",
  "person",
  "measure",
  "table",
  "file",
] as const;
export type FactType = (typeof factTypes)[number];

/** How a playbook declares a fact; the operator's texts (`ask`, `hint`, labels) come from `FactTexts`. */
export interface FactDeclaration {
  readonly type: FactType;
  /** Must have a value before the playbook can end; default false. */
  readonly required: boolean;
  /** For `enum`, and for `list` where only these entries are allowed. */
  readonly values?: readonly string[];
  /** For `table`: what stands in each row, in order. */
  readonly columns?: readonly Column[];
  /** A regular expression the whole text must match. */
  readonly pattern?: string;
  /** Offered as the answer; taken when the operator just confirms. In the form the operator would type. */
  readonly default?: string;
  /** "Not known yet" is an answer of its own and is said in messages, never left empty. */
  readonly allowUnknown: boolean;
  /** The operator is also asked on what the value rests (recorded, not published). */
  readonly basis: "none" | "required";
  /** For `datetime`: must lie in the past or in the future when it is given. */
  readonly tense?: "past" | "future";
  /** Stands in messages word by word, so it is asked once per language of the readers. */
  readonly localized: boolean;
  /** May stand in messages to people outside. */
  readonly public: boolean;
  /** Never written in clear, asked again on resume. */
  readonly sensitive: boolean;
  /** Longest text allowed, in characters. */
  readonly max?: number;
}

/** A column of a table; what stands in it is words, or an ISO 8601 calendar date. */
export interface Column {
  readonly id: string;
  readonly type: ColumnType;
  /** May be empty; it then holds the empty text. */
  readonly optional: boolean;
}
export const columnTypes = ["line", "date"] as const;
export type ColumnType = (typeof columnTypes)[number];

/** A row of a table, by column id; every column is there. */
export type Row = Readonly<Record<string, string>>;

/** The texts about a fact in one operator language. */
export interface FactTexts {
  readonly ask: string;
  readonly hint?: string;
  readonly example?: string;
  /** Labels of `values`, by value. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface Person {
  readonly name: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly hours?: string;
  readonly url?: string;
}

export interface Measure {
  readonly text: string;
  readonly owner: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
}

/**
 * A value in its journal form (plain JSON). `datetime` is an absolute instant as ISO 8601 UTC with
 * milliseconds ("2026-11-22T13:30:00.000Z"), `duration` is whole seconds, `unknown` is `{ unknown: true }`.
 */
export type FactValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Row[]
  | Person
  | Contact
  | Measure
  | Unknown;

/** "We do not know yet", said on purpose. */
export interface Unknown {
  readonly unknown: true;
}

export const unknown: Unknown = { unknown: true };

export const isUnknown = (value: FactValue): value is Unknown =>
  typeof value === "object" && "unknown" in value && value.unknown === true;

/**
 * Which value is meant: the fact's name and, for a localized fact, the language of its words.
 * Written `known` or `known.de`.
 */
export interface FactKey {
  readonly name: string;
  readonly locale?: Locale;
}

export const factKeyText = (key: FactKey): string => (key.locale ? `${key.name}.${key.locale}` : key.name);

/** The parts of a fact key's text; what stands after a dot and is no language is left out. */
export function factKeyOf(text: string): FactKey {
  const [name = "", locale = ""] = text.split(".");
  return isLocale(locale) ? { name, locale } : { name };
}

/** What parsing an answer needs to know of the world; a value, so that the core stays pure. */
export interface ParseContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone in which times without a zone are read. */
  readonly zone: string;
  /** The operator's language: decides words such as "today" and the language of error messages. */
  readonly locale: Locale;
}

/** The outcome of reading what an operator typed: a value, or a sentence that says what would be right. */
export type Parsed<T = FactValue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };
