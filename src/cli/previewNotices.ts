import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { noticeItems } from "../app/noticeItems.ts";
import { readIncident } from "../app/readIncident.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { isLocale, type Locale } from "../core/i18n/locale.ts";
import { languageName } from "../core/i18n/languageName.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import { formsOf } from "../core/notice/channels/formsOf.ts";
import { markdownToText } from "../core/notice/markdown.ts";
import { fillPersonal } from "../core/notice/personal.ts";
import { type PreviewItem, previewPage } from "../core/notice/previewPage.ts";
import type { Cli } from "./cli.ts";
import { type FactOptions, type Gathered, gatherNotices, wantedTemplates } from "./gatherNotices.ts";
import { writeFiles } from "./noticeOutput.ts";

/** What `crisis preview` is asked for. */
export interface PreviewOptions extends FactOptions {
  readonly output?: string;
}

/** Shows a message; the path of its page is printed where no browser can be had. */
export async function previewNotices(cli: Cli, what: string, options: PreviewOptions): Promise<ExitCode> {
  const operator = cli.locale(isLocale(options.lang ?? "") ? options.lang : undefined);
  const items = what.includes("#")
    ? await itemsOfIncident(cli, what, options)
    : await itemsOfTemplate(cli, what, options);
  if ("code" in items) return items.code;
  const words = { lang: operator, ...cliMessages[operator].previewWords };
  const html = previewPage(what, items.items, words);
  if (options.output === undefined && (await (await cli.viewer()).show(html))) {
    cli.screen.say(cliMessages[operator].previewShown);
    return exitCodes.ok;
  }
  const file = options.output ?? join(await mkdtemp(join(tmpdir(), "crisis-preview-")), "preview.html");
  await writeFiles(cli, dirname(file), [{ name: basename(file), content: html }]);
  return exitCodes.ok;
}

type Items = { readonly items: readonly PreviewItem[] } | { readonly code: ExitCode };

async function itemsOfTemplate(cli: Cli, name: string, options: PreviewOptions): Promise<Items> {
  const gathered = await gatherNotices(cli, await wantedTemplates(cli, name, { lang: options.lang }), options);
  if ("code" in gathered) return gathered;
  return { items: await Promise.all(gathered.notices.map((notice) => itemOf(notice, gathered))) };
}

type Written = Exclude<Gathered, { code: ExitCode }>;

async function itemOf(notice: Written["notices"][number], { writer, context }: Written): Promise<PreviewItem> {
  const form = formsOf(notice.channel).find((one) => one === "html" || one === "page");
  return {
    locale: notice.locale,
    language: nameOf(notice.locale),
    text: fillPersonal(markdownToText(notice.body), "text"),
    ...(notice.subject !== undefined && { subject: notice.subject }),
    ...(form && { html: await writer.form(notice, form, context) }),
  };
}

const nameOf = (locale: Locale): string => languageName(locale, locale);

async function itemsOfIncident(cli: Cli, notice: string, { incident: id }: PreviewOptions): Promise<Items> {
  const incident = await readIncident(await cli.store(), id === "latest" ? undefined : id);
  return { items: await noticeItems(incident, notice, nameOf) };
}
