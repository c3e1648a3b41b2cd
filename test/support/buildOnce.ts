import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const sources = ["src", "playbooks", "templates", "scripts", "package.json"];

/** Tests of the command run what is built: builds it when a source is newer than the last build. */
export default function buildOnce(): void {
  const built = join(root, "dist", "library", "index.json");
  if (existsSync(built) && statSync(built).mtimeMs > newest()) return;
  execFileSync(process.execPath, ["--import", "tsx", join(root, "scripts", "build.ts")], {
    cwd: root,
    stdio: "inherit",
  });
}

const newest = (): number => Math.max(...sources.flatMap((name) => times(join(root, name))));

function times(path: string): readonly number[] {
  if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
}
