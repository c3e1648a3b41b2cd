import { formatDateTime } from "../../i18n/dateTime.ts";
import { readDateTime } from "../time/readDateTime.ts";
import { localAt, localText } from "../time/resolveLocal.ts";
import type { FactKind } from "./kind.ts";

/** A point in time; in the journal an ISO 8601 instant in UTC. */
export const datetime: FactKind<string> = {
  shape: "line",
  form: "string",
  read: (text, { context, declaration, messages }) =>
    readDateTime(text, { context, tense: declaration.tense, messages }),
  show: (value, { locale, zone }) => formatDateTime(value, locale, zone),
  typed(value, { zone }) {
    const local = localAt(Date.parse(value), zone);
    return `${localText(local)}${local.offset}`;
  },
};
