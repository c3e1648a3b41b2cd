import { createHash } from "node:crypto";
import { createMemoryStore, emptyDisk, type MemoryDisk } from "../../src/adapters/store/memory/memoryStore.ts";
import type { Library } from "../../src/app/libraryPort.ts";
import type { Clock, CommandResult, CommandRunner, Prompter, Screen, Store } from "../../src/app/ports.ts";
import type { StartDeps } from "../../src/app/start.ts";
import type { Locale } from "../../src/core/i18n/locale.ts";
import type { Template } from "../../src/core/notice/types.ts";
import type { Plan } from "../../src/core/playbook/types.ts";
import { type Config, noConfig } from "../../src/core/config/types.ts";
import { createChannelWriter } from "../../src/adapters/channels/channelWriter.ts";
import { noon } from "./journal.ts";

/** A world in memory around a scripted operator. */
export interface World {
  readonly deps: StartDeps;
  readonly disk: MemoryDisk;
  /** Everything said to the operator, one entry a line. */
  readonly said: string[];
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

export interface WorldParts {
  readonly plan: Plan;
  readonly templates?: readonly Template[];
  readonly prompter: Prompter;
  readonly disk?: MemoryDisk;
  readonly locale?: Locale;
  readonly now?: number;
  readonly wrapStore?: (store: Store) => Store;
  /** What a command comes to; by default it succeeds silently. */
  readonly runCommand?: (argv: readonly string[]) => Partial<CommandResult>;
  /** What the editor makes of a text. */
  readonly edit?: (text: string) => string | undefined;
  readonly library?: Library;
  readonly config?: Config;
  readonly publishUnasked?: boolean;
}

/** Builds a world; two worlds on one disk are two sessions, one after the other or at once. */
export function world(parts: WorldParts): World {
  let now = parts.now ?? noon;
  const said: string[] = [];
  const clock: Clock = { now: () => now };
  const identity = { user: "anna", host: "web1", pid: 7 };
  const disk = parts.disk ?? emptyDisk();
  const store = createMemoryStore({ disk, clock, identity });
  const screen: Screen = {
    say: (line = "") => void said.push(line),
    tell: (kind, line) => void said.push(`${kind}: ${line}`),
  };
  const commands: CommandRunner = {
    run: async (argv) => ({ exitCode: 0, timedOut: false, tail: "", ...parts.runCommand?.(argv) }),
  };
  const library: Library = parts.library ?? {
    playbooks: async () => [],
    load: async () => ({ plan: parts.plan, templates: parts.templates ?? [], sources: {} }),
    catalogue: () => Promise.reject(new Error("no catalogue")),
    ownTemplates: "templates",
    templateFiles: async () => undefined,
  };
  const deps: StartDeps = {
    clock,
    identity,
    prompter: parts.prompter,
    screen,
    editor: { edit: async (text) => parts.edit?.(text) },
    commands,
    channels: createChannelWriter(async () => noConfig),
    config: parts.config ?? noConfig,
    publishUnasked: parts.publishUnasked ?? false,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    locale: parts.locale ?? "en",
    store: parts.wrapStore?.(store) ?? store,
    library,
  };
  return {
    deps,
    disk,
    said,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
