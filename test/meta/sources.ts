import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "..", "..");

/** A file of `src/`, read. */
export interface Source {
  /** Relative to the repository, with slashes: `src/core/errors.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: `src/core/errors.ts` for its own files, the bare name for packages (`node:fs`, `zod`). */
  readonly imports: readonly Import[];
}

export interface Import {
  readonly target: string;
  /** Gone when compiled. */
  readonly typeOnly: boolean;
  /** `import()`: loaded when it is needed. */
  readonly late: boolean;
}

/** Every TypeScript file below a folder of the repository. */
export const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readSource(`${folder}/${path.split(sep).join("/")}`));

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  return { path, text, imports: importsOf(path, text) };
}

const statement =
  /^(?:import|export)\s+(type\s)?[^;"'`]*?\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf(path: string, text: string): readonly Import[] {
  return [...text.matchAll(statement)].map(([, type, from, bare, late]) => ({
    target: resolve(path, from ?? bare ?? late ?? ""),
    typeOnly: type !== undefined,
    late: late !== undefined,
  }));
}

function resolve(path: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(root, join(root, dirname(path), specifier))
    .split(sep)
    .join("/");
}
