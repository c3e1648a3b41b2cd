import { type DialogueMessages, en } from "./en.ts";

export const sv: DialogueMessages = en;
