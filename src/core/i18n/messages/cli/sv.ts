import { type CliMessages, en } from "./en.ts";

export const sv: CliMessages = en;
