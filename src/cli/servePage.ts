import { setTimeout as pause } from "node:timers/promises";
import { placeholderPages } from "../app/placeholderPages.ts";
import { chooseIncident } from "../app/resume.ts";
import { UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { CliMessages } from "../core/i18n/messages/cli/en.ts";
import { pageAnswer, type ServedPage } from "../core/notice/channels/page/answer.ts";
import type { Cli } from "./cli.ts";

/** What `crisis page serve` is asked for. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly lang?: string;
}

/** Serves until Ctrl-C. @throws UserError when there is no page, or the port cannot be had. */
export async function servePage(cli: Cli, what: string | undefined, options: ServeOptions): Promise<ExitCode> {
  const messages = cliMessages[cli.locale(options.lang)];
  const read = await sourceOf(cli, what);
  let shown = await read();
  const server = await (await cli.pageServer()).listen(
    (acceptLanguage) => pageAnswer(shown.pages, acceptLanguage, cli.clock.now()),
    options,
  );
  try {
    cli.screen.say(messages.pageServed(shown.name, server.url));
    if (!isLoopback(options.host)) cli.screen.tell("warn", messages.pageOpen);
    cli.screen.say(messages.pageEnds);
    await follow(cli, messages, read, (next) => {
      if (sameAs(shown, next)) return;
      shown = next;
      cli.screen.say(messages.pageRenewed(next.name));
    });
  } finally {
    await server.close();
  }
  return exitCodes.ok;
}

/** The pages as they are just now, and what they are called. */
interface Shown {
  readonly name: string;
  readonly pages: readonly ServedPage[];
}

type Source = () => Promise<Shown>;

/** What looks like a path or ends in .html is a file; ids of incidents never do. */
async function sourceOf(cli: Cli, what: string | undefined): Promise<Source> {
  if (what !== undefined && /[\\/]|\.html?$/i.test(what)) return () => readFile(cli, what);
  const store = await cli.store();
  const incident = await chooseIncident(store, what === "latest" ? undefined : what);
  return async () => {
    const { notice, pages } = await placeholderPages(store, incident);
    return { name: `${incident} ${notice}`, pages };
  };
}

async function readFile(cli: Cli, path: string): Promise<Shown> {
  const html = await cli.readInput(path);
  if (html.trim() === "") throw new UserError("page-empty", `${path} is empty: a page without words helps nobody`);
  return { name: path, pages: [{ html }] };
}

const sameAs = (one: Shown, other: Shown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127(?:\.\d+){3}$/.test(host);

/** Milliseconds between two looks at the source, and how many times longer than a look they are at least. */
const leastPause = 1000;
const ease = 20;

/**
 * Looks for a newer page again and again, apart from all requests, until the signal. Whatever goes wrong here (it is
 * just being written, a disk has gone, a bug) is told once and leaves the last page in place: visitors need it most now.
 */
async function follow(cli: Cli, messages: CliMessages, read: Source, take: (next: Shown) => void): Promise<void> {
  let told: string | undefined;
  let wait = leastPause;
  while (await slept(wait, cli.signal)) {
    const began = cli.clock.now();
    try {
      take(await read());
      told = undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (why !== told) cli.screen.tell("warn", messages.pageUnreadable(why));
      told = why;
    }
    wait = Math.max(leastPause, ease * (cli.clock.now() - began));
  }
}

/** False when the signal came first. */
const slept = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  pause(milliseconds, true, { signal }).catch(() => false);
