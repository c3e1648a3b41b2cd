import { type TimelineMessages, en } from "./en.ts";

export const de: TimelineMessages = en;
