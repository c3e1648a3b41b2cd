import { describe, expect, it } from "vitest";
import { placeholderPages } from "../../src/app/placeholderPages.ts";
import type { IncidentReader, Store } from "../../src/app/ports.ts";

interface Accepted {
  readonly notice: string;
  readonly template: string;
  readonly locales: readonly string[];
  readonly files: readonly string[];
}

/** A store with one incident that has accepted these notices; a file holds its own name. */
const storeOf = (...accepted: readonly Accepted[]): Store => {
  const reader: Partial<IncidentReader> = {
    events: accepted.map((data) => ({ type: "notice-accepted", data })) as unknown as IncidentReader["events"],
    pinnedTemplates: async () =>
      [
        { name: "placeholder-page", channel: "page" },
        { name: "our-page", channel: "page" },
        { name: "web-notice", channel: "web" },
      ] as unknown as Awaited<ReturnType<IncidentReader["pinnedTemplates"]>>,
    readFile: async (name) => name,
  };
  return { read: async () => reader as IncidentReader } as unknown as Store;
};

const page = (revision: number, locales: readonly string[], more: readonly string[] = []): Accepted => ({
  notice: `placeholder-page#${revision}`,
  template: "placeholder-page",
  locales,
  files: [...locales, ...more].map((one) => `notices/p-${revision}/placeholder-page.${one}.html`),
});
const web: Accepted = {
  notice: "web-notice#1",
  template: "web-notice",
  locales: ["de"],
  files: ["notices/w-1/web-notice.de.html"],
};

describe("the pages an incident serves", () => {
  it("are those of the newest placeholder page, a language each and the one with all", async () => {
    const { notice, pages } = await placeholderPages(
      storeOf(page(1, ["de"]), page(2, ["de", "pl"], ["all"]), web),
      "x",
    );
    expect(notice).toBe("placeholder-page#2");
    expect(pages).toEqual([
      { locale: "de", html: "notices/p-2/placeholder-page.de.html" },
      { locale: "pl", html: "notices/p-2/placeholder-page.pl.html" },
      { html: "notices/p-2/placeholder-page.all.html" },
    ]);
  });

  it("are also those of a template of one's own, and of an incident from before there was a page with all languages", async () => {
    const own = { ...page(1, ["sv"]), notice: "our#1", template: "our-page" };
    expect(await placeholderPages(storeOf(page(1, ["de"]), own), "x")).toMatchObject({
      notice: "our#1",
      pages: [{ locale: "sv" }],
    });
  });

  it("without any: what to type", async () => {
    await expect(placeholderPages(storeOf(web), "outage-1")).rejects.toMatchObject({
      code: "no-placeholder-page",
      hint: expect.stringContaining("crisis resume outage-1") as unknown,
    });
  });
});
