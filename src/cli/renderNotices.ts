import { UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { formsOf } from "../core/notice/channels/formsOf.ts";
import type { MergeName } from "../core/notice/merge/names.ts";
import type { Form, Template } from "../core/notice/types.ts";
import type { Cli } from "./cli.ts";
import { type FactOptions, gatherNotices, wantedTemplates } from "./gatherNotices.ts";
import { printNotices, writeNotices } from "./noticeOutput.ts";

/** What `crisis render` is asked for. */
export interface RenderOptions extends FactOptions {
  readonly to?: Form;
  readonly output?: string;
  readonly merge?: MergeName;
}

/** Forms that may follow each other in one output. */
const joinable: ReadonlySet<Form> = new Set(["text", "md", "json"]);

/** Writes a message to standard output or into a folder. @throws UserError for what cannot be asked for. */
export async function renderNotices(cli: Cli, name: string, options: RenderOptions): Promise<ExitCode> {
  const folder = options.output === "-" ? undefined : options.output;
  const one = folder === undefined && options.to !== undefined && !joinable.has(options.to);
  const wanted = await wantedTemplates(cli, name, { lang: options.lang, one });
  if (options.to) requireForm(wanted.templates, options.to);
  if (folder === undefined && options.to && wanted.templates.length > 1) requireJoinable(options.to);
  if (options.merge) requireMergeable(wanted.templates, options.to);
  const gathered = await gatherNotices(cli, wanted, options);
  if ("code" in gathered) return gathered.code;
  const context = options.merge ? { ...gathered.context, merge: options.merge } : gathered.context;
  const output = { cli, ...gathered, context, form: options.to };
  await (folder === undefined ? printNotices(output) : writeNotices(output, folder));
  return exitCodes.ok;
}

function requireJoinable(form: Form): void {
  if (joinable.has(form)) return;
  throw new UserError("needs-folder", `Several languages as ${form} do not fit into one output`, {
    hint: "write files with -o FOLDER, or choose one language with --lang",
    exitCode: exitCodes.usage,
  });
}

/** What is pasted into a mailing service: other forms have no fields, or are opened by a mail program. */
const mergeable: ReadonlySet<Form> = new Set(["text", "html"]);

function requireMergeable([template]: readonly Template[], form: Form = "text"): void {
  const isMail = template?.channel === "mail" || template?.channel === "staff-mail";
  if (isMail && mergeable.has(form)) return;
  throw new UserError("not-mergeable", `--merge is for mails, as ${[...mergeable].join(" or ")}`, {
    hint: isMail ? "add --to html" : `${template?.name} is no mail`,
    exitCode: exitCodes.usage,
  });
}

function requireForm([template]: readonly Template[], form: Form): void {
  if (!template || formsOf(template.channel).includes(form)) return;
  throw new UserError("no-such-form", `${template.name} cannot be turned into ${form}`, {
    hint: `it can be turned into ${formsOf(template.channel).join(", ")}`,
    exitCode: exitCodes.usage,
  });
}
