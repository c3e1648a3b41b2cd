import { asItIs, type FactKind, read } from "./kind.ts";

/** One line of words. */
export const line: FactKind<string> = { shape: "line", form: "string", read, ...asItIs };
