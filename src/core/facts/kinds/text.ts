import { asItIs, type FactKind, read } from "./kind.ts";

/** Words over any number of lines. */
export const text: FactKind<string> = { shape: "text", form: "string", read, ...asItIs };
