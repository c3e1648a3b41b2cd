import { acceptedLocale } from "../../../i18n/acceptLanguage.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { liveRetryAfter, momentsIn } from "./moments.ts";

/** A page as it is served. */
export interface ServedPage {
  /** Undefined for a page with several languages, or one of which nobody knows the language. */
  readonly locale?: Locale;
  readonly html: string;
}

/** What every request is answered with: status 503, these headers, this body. */
export interface PageAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The answer for one reader: the page in her language, else the one with all languages, else the first. `Retry-After`
 * counts from now to the time the page itself shows (HTTP1–HTTP3).
 * @param pages at least one. @param acceptLanguage value of the request's header. @param now epoch milliseconds.
 */
export function pageAnswer(pages: readonly ServedPage[], acceptLanguage: string | undefined, now: number): PageAnswer {
  const page = choose(pages, acceptLanguage);
  return {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Retry-After": liveRetryAfter(momentsIn(page.html), now),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(page.locale && { "Content-Language": page.locale }),
      ...(pages.length > 1 && { Vary: "Accept-Language" }),
    },
    body: page.html,
  };
}

function choose(pages: readonly ServedPage[], acceptLanguage: string | undefined): ServedPage {
  const locale = acceptedLocale(
    acceptLanguage,
    pages.flatMap((page) => page.locale ?? []),
  );
  const page = pages.find((one) => locale && one.locale === locale) ?? pages.find((one) => !one.locale) ?? pages[0];
  if (!page) throw new Error("there is no page to answer with");
  return page;
}
