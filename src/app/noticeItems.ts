import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { PreviewItem } from "../core/notice/previewPage.ts";
import { didYouMean } from "../core/text/suggest.ts";
import type { ReadIncident } from "./readIncident.ts";

/**
 * An accepted notice of an incident as its files have it, a language each.
 * @param notice `web-notice#2`.
 * @throws UserError (usage) when the incident has no such notice.
 */
export async function noticeItems(
  { reader }: ReadIncident,
  notice: string,
  nameOf: (locale: Locale) => string,
): Promise<readonly PreviewItem[]> {
  const accepted = reader.events.flatMap((event) => (event.type === "notice-accepted" ? [event.data] : []));
  const found = accepted.find((one) => one.notice === notice);
  if (!found) {
    const ids = accepted.map((one) => one.notice);
    throw new UserError("notice-not-found", `${reader.id} has no notice "${notice}"`, {
      hint: didYouMean(notice, ids) ?? "crisis timeline names them",
      exitCode: exitCodes.usage,
    });
  }
  return Promise.all(found.locales.map(async (locale) => itemOf(locale)));

  async function itemOf(locale: Locale): Promise<PreviewItem> {
    const named = (ending: string): string | undefined =>
      found?.files.find((file) => file.endsWith(`.${locale}.${ending}`));
    const text = named("txt") ?? named("md");
    const html = named("html");
    return {
      locale,
      language: nameOf(locale),
      text: text === undefined ? "" : await reader.readFile(text),
      ...(html !== undefined && { html: await reader.readFile(html) }),
    };
  }
}
