import { type DialogueMessages, en } from "./en.ts";

export const de: DialogueMessages = en;
