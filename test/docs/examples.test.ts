import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/core/config/readConfig.ts";
import { configSchema } from "../../src/core/config/schema.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { atomEntry } from "../../src/core/notice/channels/feedEntry.ts";
import { blockWords, helpers } from "../../src/core/notice/helpers.ts";
import { parseTemplate } from "../../src/core/notice/template.ts";
import { channelNames } from "../../src/core/notice/types.ts";
import { root } from "../support/playbooks.ts";
import { has } from "../support/programs.ts";
import { crisis } from "../support/runCrisis.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { fullFacts } from "../templates/facts.ts";
import { noticeOf, shipped } from "../templates/shipped.ts";

const doc = (name: string): string => readFileSync(join(root, "docs", name), "utf8");
/** The code blocks of a language, in order. */
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code = ""]) => code);

describe("docs/examples", () => {
  it("crisis.yaml is read without findings and has every key", () => {
    const { config, diagnostics } = readConfig(doc("examples/crisis.yaml"), "crisis.yaml");
    expect(diagnostics).toEqual([]);
    expect(Object.keys(config ?? {}).sort()).toEqual(
      Object.keys(configSchema.shape)
        .filter((key) => key !== "schema")
        .sort(),
    );
  });

  it("facts.yaml is enough for the line in the README, in every language", () => {
    const line = /npx crisis (render hotline-script --facts \S+ --lang all) -o drafts\//.exec(
      readFileSync(join(root, "README.md"), "utf8"),
    );
    const { code, out, err } = crisis().run((line?.[1] ?? "").split(" "));
    expect([code, err]).toEqual([0, ""]);
    for (const language of ["English", "Deutsch", "polski", "svenska"]) expect(out).toContain(`--- ${language} ---`);
  });
});

describe("docs/configuration.md", () => {
  it("names every key and every channel", () => {
    const text = doc("configuration.md");
    for (const key of Object.keys(configSchema.shape)) expect(text, key).toMatch(new RegExp(`\`${key}[\`.]`));
    for (const name of channelNames) expect(text, name).toContain(`\`${name}\``);
  });
});

describe("docs/templates.md", () => {
  it("its template is without findings, and every word of the engine is in it", () => {
    const [template = ""] = blocks(doc("templates.md"), "handlebars");
    expect(parseTemplate(template, { name: "example", locale: "en", file: "en.hbs" }).diagnostics).toEqual([]);
    for (const word of [...Object.keys(helpers), ...blockWords]) expect(doc("templates.md"), word).toContain(word);
  });
});

describe("docs/status-feed.md", () => {
  it.skipIf(!has("xmllint"))("its commands make a feed that is well-formed, the newest entry first", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "entries"));
    for (const [index, locale] of locales.entries()) {
      const notice = noticeOf(shipped("status-update", locale), fullFacts(locale));
      const about = { config: {}, now: Date.UTC(2026, 10, 23, 12, index), id: `outage/update#${index}` };
      writeFileSync(join(folder, "entries", `${index}.atom.xml`), atomEntry(notice, about));
    }
    const [commands = ""] = blocks(doc("status-feed.md"), "sh");
    execFileSync("sh", ["-c", commands], { cwd: folder });
    execFileSync("xmllint", ["--noout", "feed.xml"], { cwd: folder });
    const feed = readFileSync(join(folder, "feed.xml"), "utf8");
    expect([...feed.matchAll(/xml:lang="(\w+)"/g)].map(([, lang]) => lang)).toEqual([...locales].reverse());
  });
});
