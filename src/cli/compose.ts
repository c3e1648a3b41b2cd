import { join } from "node:path";
import { createChannelWriter } from "../adapters/channels/channelWriter.ts";
import { createLibrary } from "../adapters/library/library.ts";
import { userFolder } from "../adapters/config/findConfig.ts";
import { sha256 } from "../adapters/library/sha256.ts";
import { createFileStore } from "../adapters/store/files/fileStore.ts";
import { createCommandRunner } from "../adapters/system/commandRunner.ts";
import { createEditor } from "../adapters/system/editor.ts";
import { stateHome } from "../adapters/system/stateHome.ts";
import { promptStyle } from "../adapters/terminal/screen.ts";
import type { Library } from "../app/libraryPort.ts";
import type { Clock, Identity, Prompter, Screen, Store } from "../app/ports.ts";
import type { RunDeps } from "../app/session.ts";
import type { Config } from "../core/config/types.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { PrompterOptions } from "./cli.ts";
import type { Host } from "./createCli.ts";
import { packageRoot } from "./packageRoot.ts";

/** What every adapter may need of this process. */
export interface Base {
  readonly host: Host;
  readonly screen: Screen;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly signal: AbortSignal;
}

/** The embedded default: plain files under the state directory. Warnings about the place are said once. */
export function openStore({ host, screen, clock, identity }: Base): Store {
  const store = createFileStore({ root: stateHome(host.env), clock, identity });
  for (const warning of store.warnings()) screen.tell("warn", warning);
  return store;
}

/** Nothing of a message outside an incident is kept. */
export async function openSheets({ clock, identity }: Base): Promise<Store> {
  const { createMemoryStore, emptyDisk } = await import("../adapters/store/memory/memoryStore.ts");
  return createMemoryStore({ disk: emptyDisk(), clock, identity });
}

/** The playbooks and templates that come with the package, compiled at build time where they are unchanged. */
export function openLibrary({ host }: Base): Library {
  const { root, built } = packageRoot();
  return createLibrary({
    root,
    ...(built && { compiled: join(root, "dist") }),
    cwd: host.cwd(),
    own: userFolder(host.env, host.cwd()),
    templateParser: async () => (await import("../core/notice/template.ts")).parseTemplate,
  });
}

/** Answers from a file, plain lines, or the live terminal prompt. */
export async function openPrompter(
  { host, signal }: Base,
  { locale, plain, answers }: PrompterOptions,
): Promise<Prompter> {
  if (answers) {
    const { createAnswersPrompter } = await import("../adapters/terminal/answersPrompter.ts");
    return createAnswersPrompter(answers, locale);
  }
  const parts = { input: host.stdin, output: host.stderr, locale, signal };
  if (plain || host.env["TERM"] === "dumb" || !host.stdin.isTTY || !host.stderr.isTTY) {
    const { createPlainPrompter } = await import("../adapters/terminal/plainPrompter.ts");
    return createPlainPrompter(parts);
  }
  const { createTerminalPrompter } = await import("../adapters/terminal/terminalPrompter.ts");
  return createTerminalPrompter({ ...parts, style: promptStyle(host.stderr, host.env) });
}

/** What a running dialogue works with. */
export function openRunDeps(
  { host, screen, clock, identity, signal }: Base,
  prompter: Prompter,
  { locale, config }: { readonly locale: Locale; readonly config: Config },
): RunDeps {
  return {
    clock,
    identity,
    prompter,
    screen,
    editor: createEditor(host.env),
    commands: createCommandRunner({ signal }),
    channels: createChannelWriter(async () => config),
    config,
    publishUnasked: false,
    hash: sha256,
    locale,
  };
}
