import { type CliMessages, en } from "./en.ts";

export const de: CliMessages = en;
