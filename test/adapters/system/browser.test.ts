import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createViewer, openerOf } from "../../../src/adapters/system/browser.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

/** A program in the place of a browser: it writes down what it was given, and what it found there. */
function browser(code: string): { readonly env: Record<string, string>; readonly seen: string } {
  const folder = temporaryFolder();
  const seen = join(folder, "seen.json");
  const program = join(folder, "browser.mjs");
  writeFileSync(
    program,
    `import { writeFileSync } from "node:fs";\nconst url = process.argv[2];\nconst seen = ${JSON.stringify(seen)};\n${code}\n`,
  );
  return { env: { BROWSER: `${process.execPath} ${program}` }, seen };
}

describe("the program that opens an address", () => {
  it.each([
    [{ BROWSER: "firefox --new-window" }, "linux", ["firefox", "--new-window"]],
    [{ BROWSER: "none", DISPLAY: ":0" }, "linux", undefined],
    [{ DISPLAY: ":0" }, "linux", ["xdg-open"]],
    [{}, "linux", undefined],
    [{}, "darwin", ["open"]],
    [{}, "win32", ["rundll32", "url.dll,FileProtocolHandler"]],
  ] as const)("%j on %s: %j", (env, platform, expected) => {
    expect(openerOf(env, platform)).toEqual(expected);
  });
});

describe("a page shown in the browser", () => {
  it("is handed over once, to who knows the address, and then nobody answers there", async () => {
    const { env, seen } = browser(`
      const other = await fetch(new URL("/guess", url));
      const page = await fetch(url);
      writeFileSync(seen, JSON.stringify({ url, other: other.status, store: page.headers.get("cache-control"), text: await page.text() }));`);
    expect(await createViewer(env).show("<p>Grüße</p>")).toBe(true);
    await expect.poll(() => existsSync(seen)).toBe(true);
    const told = JSON.parse(readFileSync(seen, "utf8")) as Record<string, string>;
    expect(told).toMatchObject({ other: 404, store: "no-store", text: "<p>Grüße</p>" });
    expect(told["url"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/);
    await expect(fetch(told["url"] ?? "")).rejects.toThrow();
  });

  it("is not shown where the program cannot be started", async () => {
    expect(await createViewer({ BROWSER: "/nowhere/browser" }).show("x")).toBe(false);
  });

  it("is not shown where there is no screen", async () => {
    expect(await createViewer({}).show("x")).toBe(process.platform !== "linux");
  });
});
