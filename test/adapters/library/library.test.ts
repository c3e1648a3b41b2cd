import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourcesHash } from "../../../src/adapters/library/compiled.ts";
import { createLibrary, shippedPlaces } from "../../../src/adapters/library/library.ts";
import { loadPlan } from "../../../src/adapters/library/loadPlan.ts";
import type { ParseTemplate } from "../../../src/adapters/library/templates.ts";
import type { Library } from "../../../src/app/libraryPort.ts";
import { UserError } from "../../../src/core/errors.ts";
import type { Template } from "../../../src/core/notice/types.ts";
import { smallPlaybook } from "../../support/playbooks.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "library-"));
  await write("package/playbooks/outage.yaml", smallPlaybook("outage", facts, tell));
  await write("package/playbooks/triage.yaml", smallPlaybook("triage"));
  await write("package/templates/web-notice/en.hbs", "place");
  await write("package/templates/web-notice/de.hbs", "place");
  await write("package/templates/unused/en.hbs", "broken");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const facts = "facts: { place: { type: line, ask: Where? } }\n";
const tell = "  - { id: tell, title: Tell, notice: web-notice, source: [A01] }\n";

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** A template text is the facts it reads; "broken" has an error. */
const parse: ParseTemplate = (text, { name, locale, file }) => {
  if (text === "broken")
    return {
      diagnostics: [
        {
          ruleId: "broken",
          severity: "error",
          message: "It is broken",
          file,
          range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
        },
      ],
    };
  const template: Template = {
    name,
    locale,
    channel: "web",
    audience: "all",
    class: "service",
    needs: text.trim().split(" "),
    optional: [],
    parts: [],
    source: [],
    body: text,
    file,
    bodyLine: 1,
  };
  return { template, diagnostics: [] };
};

const library = (more: { readonly compiled?: string } = {}): Library =>
  createLibrary({ root: join(folder, "package"), cwd: folder, templateParser: async () => parse, ...more });

async function refusal(nameOrPath: string): Promise<UserError> {
  const error: unknown = await library()
    .load(nameOrPath)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

const findings = ({ diagnostics }: UserError): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === "error").map(({ file, ruleId }) => `${file} ${ruleId}`);

describe("a shipped playbook", () => {
  it("loads by name, with the templates it names and all its sources", async () => {
    const { plan, templates, sources } = await library().load("outage");
    expect(plan.id).toBe("outage");
    expect(templates.map(({ name, locale }) => `${name} ${locale}`)).toEqual(["web-notice en", "web-notice de"]);
    expect(Object.keys(sources)).toEqual([
      "playbooks/outage.yaml",
      "templates/web-notice/en.hbs",
      "templates/web-notice/de.hbs",
    ]);
  });

  it("is on the list", async () => {
    const words = { title: "Power failure", when: "The lights are out." };
    expect(await library().playbooks()).toEqual([
      { id: "outage", texts: { en: words, de: words, pl: words, sv: words }, steps: 1 },
      { id: "triage", texts: { en: words, de: words, pl: words, sv: words }, steps: 1 },
    ]);
  });

  it("with an unknown name: the nearest is named (F2)", async () => {
    expect(await refusal("outtage")).toMatchObject({
      code: "playbook-not-found",
      hint: "did you mean outage?",
      exitCode: 3,
    });
    expect(await refusal("earthquake")).toMatchObject({
      code: "playbook-not-found",
      hint: "available: outage, triage",
    });
    expect(await refusal("")).toMatchObject({ code: "playbook-not-found" });
    expect((await refusal("x".repeat(5000))).message.length).toBeLessThan(200);
  });
});

describe("a playbook by path", () => {
  it("loads with its own templates and playbooks before the shipped ones", async () => {
    await write(
      "mine/fire.yaml",
      smallPlaybook("fire", "", "  - { id: go, use: triage }\n  - { id: more, use: outage }\n"),
    );
    await write("mine/triage.yaml", smallPlaybook("triage", "", "  - { id: mine, do: Mine., source: [A01] }\n"));
    await write("mine/fire.de.yaml", "schema: crisis/v1\nplaybook: fire\nlocale: de\ntitle: Feuer\nwhen: Es brennt.\n");
    await write("mine/templates/web-notice/en.hbs", "place");
    const { plan, sources } = await library().load("mine/fire.yaml");
    expect(plan.steps.map(({ path }) => path)).toEqual(["triage/mine", "outage/tell"]);
    expect(plan.texts.de.title).toBe("Feuer");
    expect(Object.keys(sources)).toEqual([
      "playbooks/fire.de.yaml",
      "playbooks/fire.yaml",
      "playbooks/triage.yaml",
      "playbooks/outage.yaml",
      "templates/web-notice/en.hbs",
    ]);
  });

  it("is named in findings as it was typed", async () => {
    await write("mine/fire.yaml", "schema: crisis/v1\n");
    expect(findings(await refusal("mine/fire.yaml"))[0]).toBe("mine/fire.yaml missing-key");
    expect(findings(await refusal("./mine/../mine/fire.yaml"))[0]).toBe("mine/fire.yaml missing-key");
    expect(findings(await refusal(join(folder, "mine/fire.yaml")))[0]).toBe(
      `${join(folder, "mine/fire.yaml")} missing-key`,
    );
  });

  it("brings the texts its findings stand in", async () => {
    await write("mine/fire.yaml", "schema: crisis/v1\n");
    expect((await refusal("mine/fire.yaml")).sources.get("mine/fire.yaml")).toBe("schema: crisis/v1\n");
  });

  it.each([
    ["mine/nothing.yaml", "playbook-not-found"],
    ["mine", "playbook-not-found"],
    ["./package", "playbook-invalid"],
    ["package/playbooks/outage.yml", "playbook-not-found"],
    ["../../../../../../etc/passwd", "playbook-invalid"],
    ["a\0b.yaml", "playbook-not-found"],
  ])("%j: %s", async (path, code) => {
    expect((await refusal(path)).code).toBe(code);
  });

  it("that is nearly right: the nearest file is named", async () => {
    expect((await refusal("package/playbooks/outtage.yaml")).hint).toBe("did you mean package/playbooks/outage.yaml?");
  });

  it("cannot lead out of its folder by use or template names (F5)", async () => {
    await write(
      "mine/fire.yaml",
      smallPlaybook(
        "fire",
        "",
        "  - { id: go, use: ../package/playbooks/outage }\n  - { id: tell, title: Tell, notice: ../../secret, source: [A01] }\n",
      ),
    );
    expect(findings(await refusal("mine/fire.yaml"))).toEqual(["mine/fire.yaml bad-value", "mine/fire.yaml bad-value"]);
  });
});

describe("bytes that are no playbook (F1)", () => {
  const good = smallPlaybook("fire");
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${good}`, "utf16le"));
  it.each<[string, string | Uint8Array, string]>([
    ["binary", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff, 0xfe, 0x80]), "not-utf-8"],
    ["UTF-16", utf16, "not-utf-8"],
    ["Latin-1", new Uint8Array(Buffer.from(good.replace("lights", "Lämpchen"), "latin1")), "not-utf-8"],
    ["NUL in text", good.replace("lights", "li\0ghts"), "control-character"],
    ["more than 1 MiB", `${good}#${"x".repeat(1024 * 1024)}\n`, "file-too-large"],
    ["empty", "", "empty-file"],
  ])("%s: %s", async (_, content, ruleId) => {
    await write("fire.yaml", content);
    expect(findings(await refusal("fire.yaml"))).toEqual([`fire.yaml ${ruleId}`]);
  });

  it("says where the bytes stop being UTF-8", async () => {
    await write("fire.yaml", new Uint8Array(Buffer.from("a: b\nc: Lämpchen\n", "latin1")));
    expect((await refusal("fire.yaml")).diagnostics[0]?.range.start).toEqual({ line: 2, column: 5 });
  });

  it.each([
    ["a byte order mark", `\ufeff${good}`],
    ["CRLF", good.replaceAll("\n", "\r\n")],
  ])("%s is accepted", async (_, content) => {
    await write("fire.yaml", content);
    expect((await library().load("fire.yaml")).plan.steps).toHaveLength(1);
  });

  it("a sidecar that is a folder, a file that may not be read", async () => {
    await write("fire.yaml", good);
    await mkdir(join(folder, "fire.de.yaml"));
    expect(findings(await refusal("fire.yaml"))).toEqual(["fire.de.yaml not-a-file"]);
    await write("rain.yaml", smallPlaybook("rain"));
    await chmod(join(folder, "rain.yaml"), 0);
    if (process.getuid?.() !== 0) expect(findings(await refusal("rain.yaml"))).toEqual(["rain.yaml file-unreadable"]);
  });
});

describe("templates", () => {
  it("that are used and broken keep the playbook from loading; unused ones do not", async () => {
    await write("package/templates/web-notice/de.hbs", "broken");
    expect(findings(await refusal("outage"))).toEqual(["package/templates/web-notice/de.hbs broken"]);
    expect((await library().load("triage")).plan.id).toBe("triage");
  });

  it("that lack a language are warned of (N7)", async () => {
    const { findings: found } = await loadPlan(
      "outage",
      shippedPlaces({ root: join(folder, "package"), cwd: folder }),
      parse,
    );
    expect(
      found
        .filter(({ ruleId }) => ruleId === "missing-template-language")
        .map(({ severity, file }) => `${severity} ${file}`),
    ).toEqual(["warning package/templates/web-notice/pl.hbs", "warning package/templates/web-notice/sv.hbs"]);
  });

  it("must read facts the playbook has (F2)", async () => {
    await write("package/templates/web-notice/de.hbs", "plase");
    expect(findings(await refusal("outage"))).toEqual(["package/playbooks/outage.yaml template-needs-fact"]);
  });
});

describe("a compiled playbook", () => {
  const compile = async (): Promise<void> => {
    const { plan, templates, sources } = await library().load("outage");
    const marked = { ...plan, id: "compiled" };
    await write(
      "dist/library/outage.json",
      JSON.stringify({ hash: sourcesHash(sources), sources: Object.keys(sources).sort(), plan: marked, templates }),
    );
  };
  const id = async (): Promise<string> => (await library({ compiled: join(folder, "dist") }).load("outage")).plan.id;

  it("is used while every source is what it was", async () => {
    await compile();
    expect(await id()).toBe("compiled");
  });

  it.each([
    [
      "a playbook changed",
      () => write("package/playbooks/outage.yaml", `${smallPlaybook("outage", facts, tell)}# new\n`),
    ],
    ["a template changed", () => write("package/templates/web-notice/en.hbs", "place ")],
    ["a source is gone", () => rm(join(folder, "package/templates/web-notice/de.hbs"))],
    ["the compiled file is damaged", () => write("dist/library/outage.json", "{")],
    ["the compiled file is of another shape", () => write("dist/library/outage.json", "[]")],
  ])("is left aside when %s", async (_, change) => {
    await compile();
    await change();
    expect(await id()).toBe("outage");
  });
});
