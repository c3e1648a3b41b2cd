import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const needed = [
  "bin/crisis.js",
  "dist/main.js",
  "dist/LICENSES.txt",
  "dist/library/index.json",
  "playbooks/outage.yaml",
  "templates/web-notice/en.hbs",
  "schemas/playbook.schema.json",
  "LICENSE",
];

/**
 * Packs the package as it would be published, looks it over with publint and attw, and starts the
 * command from the unpacked files: what is not in the package cannot be missed later.
 */
function checkPackage(folder: string): void {
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const packed = run("npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", folder);
  const tarball = join(folder, packed.trim());
  const tool = (name: string): string => join(root, "node_modules", ".bin", name);
  process.stdout.write(run(tool("publint"), "run", "--strict", tarball));
  process.stdout.write(run(tool("attw"), tarball, "--profile", "esm-only", "--no-emoji"));
  run("tar", "-xzf", tarball, "-C", folder);
  const unpacked = join(folder, "package");
  const missing = needed.filter((path) => !existsSync(join(unpacked, path)));
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(", ")}.`);
  process.stdout.write(`crisis ${run(process.execPath, join(unpacked, "bin", "crisis.js"), "--version")}`);
  run(process.execPath, join(unpacked, "bin", "crisis.js"), "show", "outage", "--format", "md");
}

const folder = mkdtempSync(join(tmpdir(), "crisis-package-"));
try {
  checkPackage(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
