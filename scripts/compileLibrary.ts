import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type CompiledCatalogue,
  type CompiledIndex,
  type CompiledPlaybook,
  compiledFolder,
  sourcesHash,
} from "../src/adapters/library/compiled.ts";
import { namesIn, playbookIds } from "../src/adapters/library/gather.ts";
import { shippedCatalogue, shippedPlaces, summary } from "../src/adapters/library/library.ts";
import { loadPlan } from "../src/adapters/library/loadPlan.ts";
import { parseTemplate } from "../src/core/notice/template.ts";

/**
 * Reads the shipped playbooks and writes them ready to use: one file each and an index of all.
 * @param root the package's folder, with `playbooks/` and `templates/`.
 * @param build the build's folder (`dist`); `library/` in it is replaced as a whole.
 * @throws UserError `playbook-invalid` when one of them has an error.
 */
export async function compileLibrary(root: string, build: string): Promise<void> {
  const out = compiledFolder(build);
  const places = shippedPlaces({ root, cwd: root });
  const ids = playbookIds((await Promise.all(places.playbooks.map(namesIn))).flat());
  const loaded = await Promise.all(ids.map((id) => loadPlan(id, places, parseTemplate)));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const { plan, templates, sources } of loaded) {
    const compiled: CompiledPlaybook = {
      hash: sourcesHash(sources),
      sources: Object.keys(sources).sort(),
      plan,
      templates,
    };
    await writeFile(join(out, `${plan.id}.json`), JSON.stringify(compiled));
  }
  const all = playbookSources(loaded);
  const index: CompiledIndex = {
    hash: sourcesHash(all),
    sources: Object.keys(all).sort(),
    playbooks: loaded.map(summary),
  };
  await writeFile(join(out, "index.json"), JSON.stringify(index));
  await compileCatalogue(root, out);
}

/** @throws UserError `template-invalid` for the first template with an error. */
async function compileCatalogue(root: string, out: string): Promise<void> {
  const catalogue = await shippedCatalogue({ root, cwd: root, templateParser: async () => parseTemplate });
  for (const { problem } of catalogue.templates) if (problem) throw problem;
  const playbooks = (await namesIn({ path: join(root, "playbooks"), shown: "" })).filter((name) =>
    name.endsWith(".yaml"),
  );
  const paths = [...catalogue.sources, ...playbooks.map((name) => `playbooks/${name}`)].sort();
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), "utf8")] as const));
  const compiled: CompiledCatalogue = { ...catalogue, sources: paths, hash: sourcesHash(Object.fromEntries(texts)) };
  await writeFile(join(out, "templates.json"), JSON.stringify(compiled));
}

/** The list hangs on the playbook files only, not on templates. */
function playbookSources(
  loaded: ReadonlyArray<{ readonly sources: Readonly<Record<string, string>> }>,
): Record<string, string> {
  const entries = loaded.flatMap(({ sources }) => Object.entries(sources));
  return Object.fromEntries(entries.filter(([path]) => path.startsWith("playbooks/")));
}
