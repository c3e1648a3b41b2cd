import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/**
 * The licences of everything in the bundle, as one text: most of them ask to be handed on with every copy.
 * @throws Error when a package in the bundle comes without a licence.
 */
export function licences(root: string, metafile: Metafile): string {
  const folders = new Set(Object.keys(metafile.inputs).flatMap((path) => packageFolder(path) ?? []));
  const texts = [...folders].sort().map((folder) => licence(join(root, folder)));
  return `The program in this folder contains these packages.\n\n${texts.join("\n")}`;
}

/** The folder of the package a bundled file belongs to; undefined for our own files. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0 && license === undefined) throw new Error(`${name} ${version} comes without a licence`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  return ["=".repeat(80), `${name} ${version} (${license ?? "see below"})`, "", ...texts, ""].join("\n");
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}
