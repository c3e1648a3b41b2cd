import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Ended, runCommand, startCommand } from "../support/command.ts";
import { ask } from "../support/httpRequest.ts";
import { onlyIncident } from "../support/outcome.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

interface Serving {
  readonly port: number;
  /** What was said so far. */
  said(): string;
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts `crisis page serve` on a free port and waits for its address. */
async function serve(home: string, args: readonly string[]): Promise<Serving> {
  const child = startCommand(["page", "serve", "--port", "0", ...args], { home });
  onTestFinished(() => void child.kill("SIGKILL"));
  const texts = { out: "", err: "" };
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code, signal) => resolve({ code, signal, ...texts })),
  );
  child.stdout.on("data", (data: Buffer) => void (texts.out += data.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.on("data", (data: Buffer) => {
      texts.err += data.toString();
      const found = /http:\/\/[^/]*:(\d+)\/\n/.exec(texts.err)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.on("close", () => reject(new Error(texts.err)));
  });
  return {
    port,
    said: () => texts.err,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Until it holds; the test's own limit ends a vain wait. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

const page = (words: string, backAt: string): string =>
  `<!doctype html>\n<html lang="en">\n<title>${words}</title>\n<main data-back-at="${backAt}">\n<h1>${words}</h1>\n</main>\n</html>\n`;

describe("crisis page serve", () => {
  it("serves the page of the newest incident, in time with what it shows, and ends with Ctrl-C and code 0", async () => {
    const home = temporaryFolder();
    await runCommand(["run", "outage", "--answers", "docs/examples/outage.answers.yaml"], { home });
    const { port, end } = await serve(home, []);
    const got = await ask(port, { method: "POST", path: "/cart", body: "a=1" });
    expect(got.status).toBe(503);
    expect(got.headers).toMatchObject({ "cache-control": "no-store", "content-language": "en" });
    const backAt = /data-back-at="([^"]*)"/.exec(got.body)?.[1] ?? "";
    const seconds = Number(got.headers["retry-after"]);
    expect(Math.abs(Date.parse(backAt) - (Date.parse(got.headers.date ?? "") + seconds * 1000))).toBeLessThan(5000);
    expect(got.body).toContain("<h1>Sorry, our service is not available: the Nordlight online shop</h1>");
    const { code, out, err } = await end("SIGINT");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain(`${onlyIncident(home)} placeholder-page#1`);
    expect(err).not.toMatch(/bug|warn/i);
  });

  it("takes a changed file over without a restart, and keeps the last page while there is none to read", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "page.html");
    writeFileSync(file, page("First", "2999-01-01T00:00:00Z"));
    const { port, said, end } = await serve(folder, [file]);
    expect((await ask(port)).body).toContain("<h1>First</h1>");
    renameSync(file, `${file}.away`);
    await until(async () => said().includes("ENOENT"));
    expect((await ask(port)).body).toContain("<h1>First</h1>");
    writeFileSync(file, page("Second", "2000-01-01T00:00:00Z"));
    await until(async () => (await ask(port)).body.includes("<h1>Second</h1>"));
    expect((await ask(port)).headers["retry-after"]).toBe("1800");
    const { code, err } = await end("SIGTERM");
    expect(code).toBe(0);
    expect(err.split("ENOENT").length - 1).toBe(1);
  });

  it("a port that is taken: one line, what to do, code 3", async () => {
    const home = temporaryFolder();
    const file = join(home, "page.html");
    writeFileSync(file, page("x", "2999-01-01T00:00:00Z"));
    const { port } = await serve(home, [file]);
    const ended = await runCommand(["page", "serve", file, "--port", String(port)], { home });
    expect(ended).toMatchObject({ code: 3, out: "" });
    expect(ended.err.trimEnd().split("\n")).toEqual([
      expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`),
      expect.stringContaining("--port"),
    ]);
  });

  it("is heard outside this machine only when asked, and then says so", async () => {
    const home = temporaryFolder();
    const file = join(home, "page.html");
    writeFileSync(file, page("x", "2999-01-01T00:00:00Z"));
    const inside = await serve(home, [file]);
    expect((await inside.end("SIGINT")).err).toContain("http://127.0.0.1:");
    const outside = await serve(home, [file, "--host", "0.0.0.0"]);
    expect((await outside.end("SIGINT")).err).toMatch(
      /http:\/\/0\.0\.0\.0:\d+\/\n.*Everybody who reaches this machine/,
    );
  });

  it("without a page there is nothing to serve: code 3 and what to type", async () => {
    const home = temporaryFolder();
    expect(await runCommand(["page", "serve"], { home })).toMatchObject({ code: 3 });
    await runCommand(["run", "outage", "--answers", "-"], {
      home,
      input: "schema: crisis/v1\nplaybook: outage\nfacts: {}\n",
    });
    const [incident = ""] = readdirSync(join(home, "incidents"));
    const ended = await runCommand(["page", "serve"], { home });
    expect(ended).toMatchObject({ code: 3, err: expect.stringContaining("crisis render placeholder-page") as unknown });
    expect(ended.err).toContain(incident);
    writeFileSync(join(home, "empty.html"), "\n");
    expect(await runCommand(["page", "serve", join(home, "empty.html")], { home })).toMatchObject({ code: 3 });
    expect(await runCommand(["page", "serve", "--port", "x"], { home })).toMatchObject({ code: 2 });
  });
});
