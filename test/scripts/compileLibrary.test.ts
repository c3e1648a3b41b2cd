import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileLibrary } from "../../scripts/compileLibrary.ts";
import { createLibrary } from "../../src/adapters/library/library.ts";
import type { Library } from "../../src/app/libraryPort.ts";
import { smallPlaybook } from "../support/playbooks.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "compile-"));
  await mkdir(join(root, "playbooks"));
  await write(
    "fire",
    smallPlaybook("fire", "", "  - { id: first, use: rain }\n  - { id: look, do: Look., source: [A01] }\n"),
  );
  await write("rain", smallPlaybook("rain"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const write = (id: string, text: string): Promise<void> => writeFile(join(root, "playbooks", `${id}.yaml`), text);

/** A library that cannot read sources: what it answers comes from the build. */
const compiledOnly = (): Library =>
  createLibrary({
    root,
    compiled: join(root, "dist"),
    cwd: root,
    templateParser: () => Promise.reject(new Error("sources were read")),
  });

describe("compileLibrary", () => {
  it("writes what reading the sources gives", async () => {
    const fromSources = await createLibrary({
      root,
      cwd: root,
      templateParser: async () => () => ({ diagnostics: [] }),
    }).load("fire");
    await compileLibrary(root, join(root, "dist"));
    const { plan, templates, sources } = await compiledOnly().load("fire");
    expect({ plan, templates, sources }).toEqual({
      plan: fromSources.plan,
      templates: fromSources.templates,
      sources: fromSources.sources,
    });
  });

  it("lists all playbooks without reading them", async () => {
    await compileLibrary(root, join(root, "dist"));
    expect((await compiledOnly().playbooks()).map(({ id, steps }) => `${id} ${steps}`)).toEqual(["fire 2", "rain 1"]);
  });

  it("leaves nothing of an earlier build, and makes the library read sources that changed or came new", async () => {
    await compileLibrary(root, join(root, "dist"));
    await write("rain", `${smallPlaybook("rain")}# changed\n`);
    await expect(compiledOnly().load("fire")).rejects.toThrow("sources were read");
    await expect(compiledOnly().playbooks()).rejects.toThrow("sources were read");
    await rm(join(root, "playbooks/fire.yaml"));
    await compileLibrary(root, join(root, "dist"));
    expect(await readdir(join(root, "dist/library"))).toEqual(["index.json", "rain.json", "templates.json"]);
    await write("snow", smallPlaybook("snow"));
    await expect(compiledOnly().playbooks()).rejects.toThrow("sources were read");
  });

  it("stops on a playbook with an error", async () => {
    await write("rain", smallPlaybook("rain", "tilte: x\n"));
    await expect(compileLibrary(root, join(root, "dist"))).rejects.toMatchObject({ code: "playbook-invalid" });
  });
});
