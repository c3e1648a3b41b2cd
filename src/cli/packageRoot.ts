import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with package.json: above `dist/` when built, above `src/cli/` when run from source. */
export function packageRoot(): { readonly root: string; readonly built: boolean } {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = basename(here) === "dist";
  return { root: built ? join(here, "..") : join(here, "..", ".."), built };
}
