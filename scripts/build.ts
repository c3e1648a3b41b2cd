import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileLibrary } from "./compileLibrary.ts";
import { licences } from "./licences.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "dist");
/** Built aside and then put in place: a build that fails, or one that runs at the same time, breaks nothing. */
const aside = join(root, `dist.${process.pid}.tmp`);

/** CommonJS packages in the bundle still ask for Node's own modules through `require`, by way of one chunk. */
const requireLine =
  'import { createRequire as crisisRequire } from "node:module"; const require = crisisRequire(import.meta.url);';
const asksForRequire = "typeof require";

/** One bundle with a chunk for each `import()`: a command loads what it needs and nothing else. */
async function bundle(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: "src/main.ts" },
    outdir: aside,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minifySyntax: true,
    minifyWhitespace: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  for (const name of readdirSync(aside)) {
    const text = readFileSync(join(aside, name), "utf8");
    if (text.includes(asksForRequire)) writeFileSync(join(aside, name), `${requireLine}\n${text}`);
  }
  writeFileSync(join(aside, "LICENSES.txt"), licences(root, metafile));
}

/** In a clone `npx crisis` then finds the command here, without asking a registry. */
function linkCommand(): void {
  const link = join(root, "node_modules", ".bin", "crisis");
  const target = join("..", "..", "bin", "crisis.js");
  try {
    mkdirSync(dirname(link), { recursive: true });
    if (lstatSync(link, { throwIfNoEntry: false })) {
      if (readlinkSync(link) === target) return;
      rmSync(link);
    }
    symlinkSync(target, link);
  } catch {
    // Without the right to make links npx takes its longer way.
  }
}

/** Puts the finished build where the command looks for it. */
function putInPlace(): void {
  rmSync(out, { recursive: true, force: true });
  renameSync(aside, out);
}

try {
  await bundle();
  await compileLibrary(root, aside);
  putInPlace();
} finally {
  rmSync(aside, { recursive: true, force: true });
}
linkCommand();
