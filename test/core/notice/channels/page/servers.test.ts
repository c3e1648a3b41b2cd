import { describe, expect, it } from "vitest";
import type { FactValue } from "../../../../../src/core/facts/types.ts";
import type { Locale } from "../../../../../src/core/i18n/locale.ts";
import { type Answer, ask } from "../../../../support/httpRequest.ts";
import { filesOf, now, pageNotices, pagesOf } from "./pages.ts";
import { servers, startServer } from "./servers.ts";

const eta = "2026-11-23T13:30:00.000Z";
const etaDate = "Mon, 23 Nov 2026 13:30:00 GMT";

/** Settings and pages, by file name. */
const filesIn = (
  languages: readonly Locale[],
  changed: Readonly<Record<string, FactValue>> = {},
): ReadonlyMap<string, string> => {
  const notices = pageNotices({ eta, ...changed }, languages);
  return new Map([...pagesOf(notices), ...filesOf(notices).map(({ name, content }) => [name, content] as const)]);
};

const settings = ["nginx.conf", "apache.conf", "Caddyfile"] as const;
const retryAfterIn = (files: ReadonlyMap<string, string>): readonly string[] =>
  settings.map((name) => /Retry-After "([^"]*)"/.exec(files.get(name) ?? "")?.[1] ?? "");

describe("Retry-After in the settings for servers agrees with the page (HTTP2)", () => {
  const unknown = { unknown: true } as const;
  const past = new Date(now - 60_000).toISOString();

  it.each([
    ["the expected end, as a date: a file lies for long", {}, etaDate],
    ["the next word where no end is known", { eta: unknown }, "Mon, 23 Nov 2026 04:05:00 GMT"],
    ["the next word where the expected end has passed", { eta: past }, "Mon, 23 Nov 2026 04:05:00 GMT"],
    ["half an hour where both have passed", { eta: unknown, next_update_at: past }, "1800"],
  ])("%s", (_, changed, expected) => {
    expect(retryAfterIn(filesIn(["en"], changed))).toEqual([expected, expected, expected]);
  });
});

describe("the settings for servers", () => {
  it("serve the page with all languages, or the only one there is", () => {
    for (const name of settings) {
      expect(filesIn(["de", "pl"]).get(name)).toContain("/placeholder-page.all.html");
      const single = filesIn(["pl"]);
      expect(single.get(name)).toContain("/placeholder-page.pl.html");
      expect(single.get(name)).not.toContain(".all.");
    }
  });
});

const paths = [
  "/",
  "/cart/checkout?step=2&x=%00",
  "/placeholder-page.all.html",
  "/nginx.conf",
  "/index.php",
  "/favicon.ico",
  "/.htaccess",
  "/../../../../etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "//evil.example//",
  `/${"long/".repeat(500)}`,
];

describe.each(servers)("$name with our settings", (server) => {
  describe.skipIf(!server.present)("(skipped where it is not installed)", () => {
    const files = filesIn(["en", "de", "pl", "sv"]);
    const page = files.get("placeholder-page.all.html") ?? "";

    /** An answer without what differs from server to server. */
    const seen = ({ status, headers, body }: Answer) => ({
      status,
      retryAfter: headers["retry-after"],
      cache: headers["cache-control"],
      type: headers["content-type"],
      location: headers.location,
      body,
    });
    const expected = {
      status: 503,
      retryAfter: etaDate,
      cache: "no-store",
      type: "text/html; charset=utf-8",
      location: undefined,
      body: page,
    };

    it("answers every method and address with the page, 503, Retry-After and no-store (HTTP1, HTTP2, HTTP3)", async () => {
      const port = await startServer(server, files);
      for (const path of paths.filter((one) => one !== server.refuses))
        expect(seen(await ask(port, { path })), path).toEqual(expected);
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
        expect(seen(await ask(port, { method, path: "/order", body: "a=1" })), method).toEqual(expected);
      if (server.refuses !== undefined) expect((await ask(port, { path: server.refuses })).status).toBe(400);
      expect(seen(await ask(port, { method: "HEAD", path: "/x" }))).toEqual({ ...expected, body: "" });
      expect(seen(await ask(port, { method: "POST", path: "/upload", body: Buffer.alloc(200_000) }))).toEqual(expected);
      const cached = { "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT", "if-none-match": "*", range: "bytes=0-9" };
      expect(seen(await ask(port, { headers: cached }))).toEqual(expected);
      const again = await ask(port);
      const etag = { "if-none-match": again.headers.etag ?? '"x"' };
      expect(seen(await ask(port, { headers: etag }))).toEqual(expected);
    });
  });
});
