import type { FactType } from "../facts/types.ts";

/** CEL's names of a point and a length of time. */
export const timestamp = "google.protobuf.Timestamp";
export const duration = "google.protobuf.Duration";

/** CEL types of facts; the others have no value that could be compared. */
export const celTypes: Readonly<Partial<Record<FactType, string>>> = {
  line: "string",
  text: "string",
  url: "string",
  email: "string",
  phone: "string",
  enum: "string",
  file: "string",
  int: "int",
  number: "double",
  bool: "bool",
  list: "list<string>",
  datetime: timestamp,
  duration,
};

/** CEL types in words. */
export const typeWords: Readonly<Record<string, string>> = {
  string: "a text",
  int: "a whole number",
  double: "a number",
  bool: "yes or no",
  "list<string>": "a list of texts",
  list: "a list",
  [timestamp]: "a time",
  [duration]: "a duration",
  null: "unknown",
  dyn: "anything",
};
/** A CEL type in words. */
export const typeWord = (name: string): string => typeWords[name] ?? (name.startsWith("list") ? "a list" : name);
