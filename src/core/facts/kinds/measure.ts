import { formatDate } from "../../i18n/dateTime.ts";
import { readDate } from "../time/readDate.ts";
import { dayText, localAt } from "../time/resolveLocal.ts";
import type { Measure } from "../types.ts";
import { type FactKind, read, refuse } from "./kind.ts";

/** What is done, by whom and by when: `text; owner; date`. */
export const measure: FactKind<Measure> = {
  shape: "line",
  form: "record",
  read(text, { context, messages }) {
    const parts = text.split(";").map((part) => part.trim());
    const [date = "", owner = "", ...what] = parts.reverse();
    const words = what
      .reverse()
      .filter((part) => part !== "")
      .join("; ");
    const today = dayText(localAt(context.now, context.zone));
    if (words === "" || owner === "" || date === "") return refuse(messages.measure(today));
    const day = readDate(date, { context, messages });
    return day.ok ? read({ text: words, owner, date: day.value }) : day;
  },
  show: ({ text, owner, date }, { locale }) => `${text}; ${owner}; ${formatDate(`${date}T12:00:00Z`, locale, "UTC")}`,
  typed: ({ text, owner, date }) => `${text}; ${owner}; ${date}`,
};
