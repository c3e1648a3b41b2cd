import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/playbooks.ts";
import { crisis } from "../support/runCrisis.ts";

const values = (out: string): readonly string[] =>
  out
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(":"))
    .map((line) => line.split("\t")[0] ?? "");

describe("what may follow", () => {
  it.each([
    [["st"], ["status"]],
    [["run", "out"], ["outage"]],
    [
      ["run", ""],
      ["aftermath", "outage", "triage"],
    ],
    [
      ["show", "triage", "--format", ""],
      ["text", "md", "json"],
    ],
    [["run", "outage", "--la"], ["--lang"]],
    [["render", "hot"], ["hotline-script"]],
    [["render", "hotline-script", "--to", "ss"], ["ssml"]],
    [["templates", "eject", "question"], ["question-log"]],
    [
      ["run", "outage", "--lang", ""],
      ["en", "de", "pl", "sv"],
    ],
    [["run", "outage", "--lang=p"], ["pl"]],
    [["help", "exit"], ["exit-codes"]],
    [
      ["schema", ""],
      ["playbook", "sidecar", "answers", "config", "facts", "facts-texts"],
    ],
    [["completion", "f"], ["fish"]],
    [["run", "--answers", "docs/examples/outage"], ["docs/examples/outage.answers.yaml"]],
    [["status", ""], []],
  ])("%j → %j", (words, expected) => {
    const { code, out, err } = crisis().run(["complete", "--", ...words]);
    expect([code, err]).toEqual([0, ""]);
    expect(values(out)).toEqual(expected);
  });

  it("incidents, by their ids", () => {
    const { run } = crisis();
    run([
      "run",
      join(root, "test/fixtures/cli/fire.yaml"),
      "--answers",
      join(root, "test/fixtures/cli/fire.answers.yaml"),
    ]);
    for (const words of [
      ["status", ""],
      ["note", "--incident", ""],
      ["resume", "fi"],
    ]) {
      expect(values(run(["complete", "--", ...words]).out)).toEqual([expect.stringMatching(/^fire-/)]);
    }
  });
});

describe("the scripts", () => {
  it.each([
    ["bash", "complete -F _crisis crisis"],
    ["zsh", "compdef _crisis crisis"],
    ["fish", "complete -c crisis"],
    ["powershell", "Register-ArgumentCompleter -CommandName 'crisis'"],
  ])("there is one for %s", (shell, line) => {
    const { code, out, err } = crisis().run(["completion", shell]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(line);
  });

  it("complete in a real bash, without carrying out what stands on the line", () => {
    const { run, home } = crisis();
    mkdirSync(join(home, "bin"));
    writeFileSync(
      join(home, "bin/crisis"),
      `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/crisis.js")}" "$@"\n`,
    );
    chmodSync(join(home, "bin/crisis"), 0o755);
    writeFileSync(join(home, "crisis.bash"), run(["completion", "bash"]).out);
    const ask = (words: readonly string[]): string =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _crisis; echo "\${COMPREPLY[*]}"`;
    const script = [
      `source "${join(home, "crisis.bash")}"`,
      "complete -p crisis",
      ask(["crisis", "stat"]),
      ask(["crisis", "run", "outage", "--lang", "=", "p"]),
      ask(["crisis", "note", `$(touch ${join(home, "evaluated")})`, ""]),
      `[ -e "${join(home, "evaluated")}" ] && echo evaluated`,
    ].join("\n");
    const { stdout } = spawnSync("bash", ["--norc", "-c", script], {
      encoding: "utf8",
      cwd: root,
      env: { PATH: `${join(home, "bin")}:${process.env["PATH"] ?? ""}`, HOME: home, CRISIS_HOME: join(home, "state") },
    });
    expect(stdout.split("\n").slice(0, 4)).toEqual(["complete -F _crisis crisis", "status", "pl", ""]);
    expect(stdout).not.toContain("evaluated");
  });
});
