import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn as spawnPty } from "node-pty";
import { createLibrary } from "../src/adapters/library/library.ts";
import { createFileStore } from "../src/adapters/store/files/fileStore.ts";
import { createClock } from "../src/adapters/system/clock.ts";
import { createIdentity } from "../src/adapters/system/identity.ts";
import type { IncidentWriter } from "../src/app/ports.ts";
import { parseTemplate } from "../src/core/notice/template.ts";

const root = join(import.meta.dirname, "..");
const command = join(root, "bin", "crisis.js");
const rounds = Number(process.argv[2] ?? 21);
const events = 10_000;
/** The last words drawn with a prompt. */
const promptMark = "/help";

/** The same bare environment for all; NODE_EXTRA_CA_CERTS above all costs more than the program does. */
const environment = (home: string): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  HOME: home,
  CRISIS_HOME: join(home, "state"),
  LANG: "C.UTF-8",
  TZ: "UTC",
});

/** Milliseconds from the start of a program to its end. */
function untilEnd(args: readonly string[], home: string): number {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: home, env: environment(home), stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
  return performance.now() - begin;
}

/** Milliseconds from the start of a program on a terminal until it asks; then it is interrupted and waited for. */
function untilPrompt(args: readonly string[], home: string): Promise<number> {
  const begin = performance.now();
  const env = environment(home);
  const child = spawnPty(process.execPath, [...args], { name: "xterm-256color", cols: 80, rows: 24, cwd: home, env });
  return new Promise((resolve, reject) => {
    let took: number | undefined;
    let output = "";
    child.onData((data) => {
      output += data;
      if (took !== undefined || !output.includes(promptMark)) return;
      took = performance.now() - begin;
      child.write("\u0003");
    });
    child.onExit(({ exitCode }) => {
      if (took !== undefined) resolve(took);
      else reject(new Error(`No prompt, exit code ${exitCode}:\n${output}`));
    });
  });
}

/** Opens an incident with that many notes, through the store the program uses. */
async function incidentWith(notes: number, home: string): Promise<void> {
  const library = createLibrary({ root, cwd: root, templateParser: () => Promise.resolve(parseTemplate) });
  const store = createFileStore({ root: join(home, "state"), clock: createClock(), identity: createIdentity() });
  const { plan, templates, sources } = await library.load("outage");
  const writer = await store.create({ id: "outage-bench", plan, templates, sources });
  await writer.append(
    [
      {
        type: "incident-opened",
        data: {
          incident: writer.id,
          playbook: "outage",
          planHash: plan.hash,
          locale: "en",
          zone: "UTC",
          version: "0.0.0",
        },
      },
    ],
    0,
  );
  await addNotes(writer, notes);
  await writer.close();
}

async function addNotes(writer: IncidentWriter, notes: number): Promise<void> {
  const batch = 1_000;
  for (let written = 0; written < notes; written += batch) {
    const texts = Array.from({ length: Math.min(batch, notes - written) }, (_, index) => `Note ${written + index + 1}`);
    await writer.append(
      texts.map((text) => ({ type: "note-added", data: { text } })),
      written + 1,
    );
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** What is timed; every round times each of them once. */
type Timings = Readonly<Record<"node" | "version" | "run" | "long" | "short", () => number | Promise<number>>>;

function timings(folder: (name: string) => string): Timings {
  return {
    node: () => untilEnd(["-e", "0"], folder("idle")),
    version: () => untilEnd([command, "--version"], folder("idle")),
    run: () => untilPrompt([command, "run", "outage"], folder("run")),
    long: () => untilPrompt([command, "resume"], folder("long")),
    short: () => untilPrompt([command, "resume"], folder("short")),
  };
}

async function measure(what: Timings): Promise<Readonly<Record<keyof Timings, number>>> {
  const names = Object.keys(what) as (keyof Timings)[];
  const taken = new Map<string, number[]>(names.map((name) => [name, []]));
  // The first round fills caches and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const took = await what[name]();
      if (round > 0) taken.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    keyof Timings,
    number
  >;
}

function report(took: Readonly<Record<keyof Timings, number>>): string {
  const row = (words: string, over: number, under: number, aim: number): string => {
    const ratio = over / under;
    const times = `${over.toFixed(0)} ms / ${under.toFixed(0)} ms`;
    return `${words.padEnd(66)} ${ratio.toFixed(2).padStart(5)}  (aim ≤ ${aim}${ratio <= aim ? "" : ", MISSED"}; ${times})`;
  };
  return [
    `Node ${process.version}, medians of ${rounds} interleaved rounds`,
    row("crisis --version / node -e 0", took.version, took.node, 1.5),
    row("crisis run outage until the first prompt / node -e 0", took.run, took.node, 4),
    row(`crisis resume, ${events} events / crisis resume, 1 event`, took.long, took.short, 2),
    "",
  ].join("\n");
}

if (!existsSync(join(root, "dist", "main.js"))) throw new Error("crisis is not built yet: run npm ci");
const home = mkdtempSync(join(tmpdir(), "crisis-bench-"));
try {
  const folder = (name: string): string => join(home, name);
  for (const name of ["idle", "run"]) mkdirSync(folder(name));
  await incidentWith(0, folder("short"));
  await incidentWith(events - 1, folder("long"));
  process.stdout.write(report(await measure(timings(folder))));
} finally {
  rmSync(home, { recursive: true, force: true });
}
