#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

module.enableCompileCache?.();
const built = new URL("../dist/main.js", import.meta.url);
if (existsSync(built)) process.exitCode = await (await import(built.href)).main(process);
else {
  process.stderr.write("crisis is not built yet: run npm ci\n");
  process.exitCode = 3;
}
