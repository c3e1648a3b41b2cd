import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.ts";

/** Files under version control; a packed copy without history has nothing to check. */
function trackedFiles(): readonly string[] {
  try {
    return execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .split("\0")
      .filter((path) => path !== "");
  } catch {
    return [];
  }
}

const read = (path: string): string => {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
};

const files = trackedFiles().map((path) => ({ path, text: read(path) }));
const holding = (pattern: RegExp | string): readonly string[] =>
  files
    .filter(({ text }) => (typeof pattern === "string" ? text.includes(pattern) : pattern.test(text)))
    .map(({ path }) => path);

describe.runIf(files.length > 0)("what is in the repository", () => {
  it("has no path of the machine it was written on", () => {
    expect(holding(`${root}/`)).toEqual([]);
    if (homedir().length > "/root".length) expect(holding(`${homedir()}/`)).toEqual([]);
    expect(holding(/\/wor[k]\/(?:main|shared)|\/hom[e]\/(?!anna|you|user)[a-z]+\/|\/User[s]\/[A-Za-z]+\//)).toEqual([]);
  });

  it("has no host of a package registry, not even in the lockfile", () => {
    expect(holding(/["']resolve[d]["']:/)).toEqual([]);
    expect(holding(/https?:\/\/[^/\s"']*\b(?:regist[r]y|nexu[s]|artifactor[y]|verdacci[o])\b/)).toEqual([]);
    expect(holding(/^(?:@[^:]+:)?regist[r]y\s*=/m)).toEqual([]);
  });

  it("has no unfinished business", () => {
    const words = /(?:\/\/|^\s*\/?\*+|#)\s*(?:TOD[O]|FIXM[E]|HAC[K])\b/m;
    const code = files.filter(({ path }) => /^(?:src|scripts|bin|test)\//.test(path));
    expect(code.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
