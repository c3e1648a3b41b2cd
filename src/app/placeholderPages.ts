import { UserError } from "../core/errors.ts";
import type { ServedPage } from "../core/notice/channels/page/answer.ts";
import type { IncidentReader, Store } from "./ports.ts";

/** The newest placeholder page of an incident. */
export interface PlaceholderPages {
  /** `placeholder-page#2`. */
  readonly notice: string;
  readonly pages: readonly ServedPage[];
}

/**
 * Reads the pages of the placeholder page that was accepted last, as its files have them. Nobody at work is disturbed.
 * @param incident its id.
 * @throws UserError `no-placeholder-page` when none has been accepted; what the store throws.
 */
export async function placeholderPages(store: Store, incident: string): Promise<PlaceholderPages> {
  const reader = await store.read(incident);
  const templates = await reader.pinnedTemplates();
  const names = new Set(templates.filter(({ channel }) => channel === "page").map(({ name }) => name));
  const accepted = reader.events.flatMap((event) => (event.type === "notice-accepted" ? [event.data] : []));
  const newest = accepted.findLast(({ template }) => names.has(template));
  if (!newest) {
    throw new UserError("no-placeholder-page", `${incident} has no accepted placeholder page yet`, {
      hint: `crisis resume ${incident} leads to it; or write one at once: crisis render placeholder-page --lang all -o page`,
    });
  }
  const own = newest.locales.map((locale) => ({ locale, file: fileOf(newest.files, locale) }));
  const all = fileOf(newest.files, "all");
  return {
    notice: newest.notice,
    pages: [
      ...(await Promise.all(
        own.flatMap(({ locale, file }) => (file === undefined ? [] : [read(reader, file, locale)])),
      )),
      ...(all === undefined ? [] : [await read(reader, all)]),
    ],
  };
}

const fileOf = (files: readonly string[], part: string): string | undefined =>
  files.find((file) => file.endsWith(`.${part}.html`));

const read = async (reader: IncidentReader, file: string, locale?: ServedPage["locale"]): Promise<ServedPage> => ({
  html: await reader.readFile(file),
  ...(locale && { locale }),
});
