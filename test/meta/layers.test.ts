import { describe, expect, it } from "vitest";
import { type Import, type Source, sourcesIn } from "./sources.ts";

const sources = sourcesIn("src");

/** Packages that only compute: no clock, no files, no streams. */
const purePackages =
  /^(?:zod|yaml|handlebars|@marcbachmann\/cel-js|temporal-polyfill|fastest-levenshtein|marked)(?:\/|$)/;
const isPackage = (target: string): boolean => !/^(?:src|test|scripts|\.\.)\//.test(target);
const within =
  (...folders: readonly string[]) =>
  (target: string): boolean =>
    folders.some((folder) => target.startsWith(`src/${folder}/`));

/** Where the parts are put together; the only files that may know use cases and adapters at once. */
const composition = ["src/main.ts", "src/cli/compose.ts", "src/cli/createCli.ts"];

/** What use cases say of the world they need: its ports, the words an operator types, the shape of an answers file. */
const ports = [
  "src/app/ports.ts",
  "src/app/libraryPort.ts",
  "src/app/commandWords.ts",
  "src/app/answersFile.ts",
  "src/app/findAnswer.ts",
];

const layers: Readonly<Record<string, { readonly may: (target: string) => boolean }>> = {
  core: {
    may: (target) => within("core")(target) || purePackages.test(target),
  },
  app: {
    may: (target) => within("app", "core")(target) || purePackages.test(target),
  },
  adapters: {
    may: (target) => within("adapters", "core")(target) || ports.includes(target) || isPackage(target),
  },
  cli: {
    may: (target) => within("cli", "app", "core")(target) || target === "package.json" || isPackage(target),
  },
};

const breaches = (layer: string): readonly string[] =>
  sources
    .filter(({ path }) => path.startsWith(`src/${layer}/`) && !composition.includes(path))
    .flatMap(({ path, imports }) =>
      imports.filter(({ target }) => !layers[layer]?.may(target)).map(({ target }) => `${path} imports ${target}`),
    );

describe("direction of dependencies", () => {
  it.each(Object.entries(layers))("%s imports only what it may", (layer) => {
    expect(breaches(layer)).toEqual([]);
  });

  it("sees imports at all", () => {
    const all = sources.flatMap(({ imports }) => imports);
    expect(all.length).toBeGreaterThan(sources.length);
    expect(all.some(({ late }) => late)).toBe(true);
    expect(all.some(({ typeOnly }) => typeOnly)).toBe(true);
  });

  it("finds every imported file, so that no import is judged by a wrong name", () => {
    const known = new Set([...sources.map(({ path }) => path), "package.json"]);
    const own = sources.flatMap(({ imports }) => imports).filter(({ target }) => /^(?:src|\.\.)\//.test(target));
    expect(own.filter(({ target }) => !known.has(target)).map(({ target }) => target)).toEqual([]);
  });

  it("goes in no circle when the program loads", () => {
    expect(circle(sources, ({ typeOnly, late }) => !typeOnly && !late)).toBeUndefined();
  });
});

/** The first circle of imports found, as a path; undefined when there is none. */
function circle(files: readonly Source[], counts: (one: Import) => boolean): string | undefined {
  const edges = new Map(files.map(({ path, imports }) => [path, imports.filter(counts).map(({ target }) => target)]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(" → ");
    if (done.has(path)) return undefined;
    for (const next of edges.get(path) ?? []) {
      const found = visit(next, [...trail, path]);
      if (found !== undefined) return found;
    }
    done.add(path);
    return undefined;
  };
  return files.map(({ path }) => visit(path, [])).find((found) => found !== undefined);
}
