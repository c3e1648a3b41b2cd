import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { servers, startServer } from "../core/notice/channels/page/servers.ts";
import { runCommand } from "../support/command.ts";
import { ask } from "../support/httpRequest.ts";
import { root } from "../support/playbooks.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const text = readFileSync(join(root, "docs/placeholder-page.md"), "utf8");

/** The first block of code of a kind after a heading, or in the whole text. */
function block(kind: string, heading = ""): string {
  const from = text.slice(heading === "" ? 0 : text.indexOf(`\n### ${heading}\n`));
  return new RegExp(`\`\`\`${kind}\n(.*?)\`\`\``, "s").exec(from)?.[1] ?? "";
}

/** Follows the first part of the document: facts, command, files. */
async function rendered(): Promise<{ readonly home: string; readonly out: string }> {
  const home = temporaryFolder();
  writeFileSync(join(home, "facts.yaml"), block("yaml"));
  const [, ...args] = block("sh").trim().split(" ");
  const { code, out, err } = await runCommand(args, { home, cwd: home });
  expect([code, err]).toEqual([0, ""]);
  return { home, out };
}

/** Carries out the lines of a section in a system of its own, with programs that only say that they were called. */
function carryOut(home: string, heading: string): string {
  const system = join(home, "system");
  const bin = join(home, "bin");
  for (const folder of ["etc/nginx/conf.d", "etc/nginx/sites-enabled", "etc/apache2/sites-available", "etc/caddy"])
    mkdirSync(join(system, folder), { recursive: true });
  mkdirSync(bin);
  for (const name of ["nginx", "a2enmod", "a2dissite", "a2ensite", "apachectl", "caddy", "systemctl"]) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const script = block("sh", heading).replaceAll(/\/(?=(?:var|etc)\/)/g, `${system}/`);
  const { status, stderr } = spawnSync("sh", ["-e", "-c", script], {
    cwd: home,
    encoding: "utf8",
    env: { PATH: `${bin}:${process.env["PATH"] ?? ""}` },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return system;
}

const sections = [
  { heading: "nginx", name: "nginx", settings: "etc/nginx/conf.d/placeholder.conf" },
  { heading: "Apache", name: "apache2", settings: "etc/apache2/sites-available/placeholder.conf" },
  { heading: "Caddy", name: "caddy", settings: "etc/caddy/Caddyfile" },
] as const;

describe("docs/placeholder-page.md", () => {
  it("the command with the facts writes the files it names", async () => {
    const { home, out } = await rendered();
    expect(out).toBe(block("text"));
    expect(
      readdirSync(join(home, "page"))
        .map((name) => `page/${name}`)
        .sort(),
    ).toEqual(block("text").trim().split("\n").sort());
  });

  it.each(sections)(
    "$heading: page and settings end up where the settings look for the page",
    async ({ heading, settings }) => {
      const { home } = await rendered();
      const system = carryOut(home, heading);
      const put = readFileSync(join(system, settings), "utf8");
      const folder = /(?:root \* |root +|DocumentRoot ")(\/[a-z/]+)/.exec(put)?.[1] ?? "";
      expect(folder).toBe("/var/www/placeholder");
      expect(readdirSync(join(system, folder))).toEqual(["placeholder-page.all.html"]);
      expect(put).toContain("/placeholder-page.all.html");
      // The comments in the file say the same places.
      expect(put).toContain(`/${dirname(settings)}/`);
    },
  );

  describe.each(sections)("$heading", ({ heading, name, settings }) => {
    const server = servers.find((one) => one.name === name);

    it.skipIf(!server?.present)("serves what was put there (skipped where it is not installed)", async () => {
      if (!server) throw new Error(`${name} is unknown`);
      const { home } = await rendered();
      const system = carryOut(home, heading);
      const page = readFileSync(join(system, "var/www/placeholder/placeholder-page.all.html"), "utf8");
      const files = new Map([
        ["placeholder-page.all.html", page],
        [server.file, readFileSync(join(system, settings), "utf8")],
      ]);
      const got = await ask(await startServer(server, files), { method: "POST", path: "/any/path", body: "a=1" });
      expect(got).toMatchObject({ status: 503, body: page });
      const backAt = /data-back-at="([^"]*)"/.exec(page)?.[1] ?? "";
      expect(got.headers["retry-after"]).toBe(new Date(backAt).toUTCString());
      expect(got.headers["cache-control"]).toBe("no-store");
    });
  });
});
