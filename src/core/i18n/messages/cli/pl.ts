import { type CliMessages, en } from "./en.ts";

export const pl: CliMessages = en;
