import { type TimelineMessages, en } from "./en.ts";

export const sv: TimelineMessages = en;
