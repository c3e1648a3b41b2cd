import { formatDuration } from "../../i18n/duration.ts";
import { longestDuration, readDuration, typedDuration } from "../time/readDuration.ts";
import { type FactKind, read, refuse } from "./kind.ts";

/** A length of time in whole seconds. */
export const duration: FactKind<number> = {
  shape: "line",
  form: "number",
  read(text, { messages }) {
    if (/^\d{1,9}$/.test(text)) return refuse(messages.durationUnit(text));
    const seconds = readDuration(text);
    if (seconds === undefined) return refuse(messages.duration);
    return seconds > longestDuration ? refuse(messages.durationTooLong) : read(seconds);
  },
  show: (value, { locale }) => formatDuration(value, locale, "counting"),
  typed: typedDuration,
};
