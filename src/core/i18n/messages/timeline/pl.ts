import { type TimelineMessages, en } from "./en.ts";

export const pl: TimelineMessages = en;
