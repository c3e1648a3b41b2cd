import { describe, expect, it } from "vitest";
import { pageAnswer, type ServedPage } from "../../../../../src/core/notice/channels/page/answer.ts";
import { now, pageNotices, pagesOf } from "./pages.ts";

const eta = "2026-11-23T13:30:00.000Z";
const html = (name: string, changed = {}): string =>
  pagesOf(pageNotices({ eta, ...changed }, ["de", "pl"])).get(`placeholder-page.${name}.html`) ?? "";
const pages: readonly ServedPage[] = [
  { locale: "de", html: html("de") },
  { locale: "pl", html: html("pl") },
  { html: html("all") },
];

describe("the answer for one reader", () => {
  it.each([
    ["pl-PL,pl;q=0.9", 1],
    ["de", 0],
    ["sv,fr", 2],
    [undefined, 2],
  ])("Accept-Language %s gets page %i", (header, index) => {
    const { headers, body } = pageAnswer(pages, header, now);
    expect(body).toBe(pages[index]?.html);
    expect(headers["Vary"]).toBe("Accept-Language");
    expect(headers["Content-Language"]).toBe(pages[index]?.locale);
  });

  it("with one page there is nothing to choose", () => {
    const { headers, body } = pageAnswer(pages.slice(1, 2), "de", now);
    expect(body).toBe(pages[1]?.html);
    expect(headers["Vary"]).toBeUndefined();
  });

  it("without a page with all languages, an unknown language gets the first", () => {
    expect(pageAnswer(pages.slice(0, 2), "sv", now).body).toBe(pages[0]?.html);
  });

  const retryAfter = (page: string, at: number): string | undefined =>
    pageAnswer([{ html: page }], undefined, at).headers["Retry-After"];

  it("counts the seconds to the time the page shows, then to the next word, then half an hour (HTTP2)", () => {
    const page = html("all", { next_update_at: "2026-11-23T14:00:00.000Z" });
    expect(retryAfter(page, now)).toBe("41400");
    expect(retryAfter(page, Date.parse(eta) - 1)).toBe("1");
    expect(retryAfter(page, Date.parse(eta))).toBe("1800");
    expect(retryAfter(page, Date.parse(eta) + 29.5 * 60_000)).toBe("30");
    expect(retryAfter(page, Date.parse("2026-11-23T15:00:00Z"))).toBe("1800");
    expect(retryAfter(html("all", { eta: { unknown: true } }), now)).toBe("7500");
  });

  it("a page from elsewhere, without times in its markup, gets half an hour", () => {
    expect(retryAfter("<!doctype html><title>x</title>", now)).toBe("1800");
    expect(retryAfter('<main data-back-at="tomorrow">', now)).toBe("1800");
  });
});
