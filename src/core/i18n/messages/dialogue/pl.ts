import { type DialogueMessages, en } from "./en.ts";

export const pl: DialogueMessages = en;
