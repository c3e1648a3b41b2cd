import type { Config } from "../../config/types.ts";
import { plainEmail } from "../../facts/addresses.ts";
import { markdownToText } from "../markdown.ts";
import { fillPersonal } from "../personal.ts";
import type { NoticeFile, RenderedNotice } from "../types.ts";
import type { About } from "./channel.ts";
import { answerable } from "./mail/answerable.ts";

/** Days within which one sender gets one answer (row C21; RFC 5230 allows no less without another extension). */
const days = 1;

/**
 * A Sieve script that answers mail (RFC 5228, 5230). `vacation` itself answers nobody who has had an answer, no empty
 * envelope sender, and only mail that names one of the addresses; lists, machines and role mailboxes are tested for
 * once more, since not every server does (RFC 3834, rows AR1–AR3).
 */
export const sieveScript = (notice: RenderedNotice, about: About): string => script([notice], about);

/** A mailbox has one script: with several languages, one that answers in all of them. */
export function sieveForAll(notices: readonly RenderedNotice[], about: About): readonly NoticeFile[] {
  const [first] = notices;
  if (!first || notices.length < 2) return [];
  return [
    { name: `${first.template}.all.sieve`, content: script(notices, about) },
    { name: `${first.template}.all.txt`, content: `${subjectOf(notices)}\n\n${textOf(notices)}\n` },
  ];
}

function script(notices: readonly RenderedNotice[], { config, id }: About): string {
  const addresses = addressesOf(notices, config);
  const settings = [
    `:days ${days}`,
    `:subject ${quoted(subjectOf(notices))}`,
    ...fromOf(addresses, config),
    ...(addresses.length === 0 ? [] : [`:addresses [${addresses.map(quoted).join(", ")}]`]),
    ...handleOf(id),
  ];
  return `# Automatic answer: one for each sender within :days, none to lists, machines and bounces.
${addresses.length === 0 ? "# Nobody has said for which addresses: it answers only what is sent to the mailbox's own.\n" : ""}require ["vacation"];

if not anyof (
  exists "List-Id", exists "List-Post", exists "List-Help", exists "List-Unsubscribe", exists "Mailing-List",
  header :contains "Precedence" ["bulk", "list", "junk"],
  allof (exists "Auto-Submitted", not header :is "Auto-Submitted" "no"),
  header :contains "X-Auto-Response-Suppress" ["All", "OOF", "AutoReply"],
  header :contains "Return-Path" "<>",
  address :localpart :matches ["From", "Sender"]
    ["mailer-daemon", "postmaster", "listserv", "majordomo", "owner-*", "*-owner", "*-request", "*-bounces",
     "noreply*", "no-reply*", "donotreply*"]
) {
  vacation
    ${settings.join("\n    ")}
    text:
${dotStuffed(textOf(notices))}
.
;
}
`;
}

/** The mailboxes; else the address customers are told to write to. None: the mailbox knows its own. */
function addressesOf(notices: readonly RenderedNotice[], { mailboxes = [], facts }: Config): readonly string[] {
  const told = notices[0]?.values["contact_email"] ?? facts?.["contact_email"];
  const wanted = mailboxes.length > 0 ? mailboxes : [told];
  return [...new Set(wanted.flatMap((address) => (typeof address === "string" ? (plainEmail(address) ?? []) : [])))];
}

/** Only an address that the script answers for, so that an answer to the answer arrives; else that which was written to. */
function fromOf(addresses: readonly string[], { smtp }: Config): readonly string[] {
  const from = plainEmail(answerable(smtp).from ?? "");
  return from !== undefined && addresses.includes(from) ? [`:from ${quoted(from)}`] : [];
}

/**
 * Who has had an answer gets none with the same handle: each revision has its own, in all languages. A text outside of
 * an incident has no revision; without a handle servers compare the words (RFC 5230 section 4.2).
 */
const handleOf = (id: string): readonly string[] => (id.includes("#") ? [`:handle ${quoted(`crisis ${id}`)}`] : []);

/** Longest subject in characters; servers cut off what is much longer. */
const longestSubject = 150;

/** The subjects of as many languages as a subject has room for, in their order. */
function subjectOf(notices: readonly RenderedNotice[]): string {
  const subjects = notices.map(({ subject = "" }) => fillPersonal(subject, "header").replaceAll(/[\r\n]+/g, " "));
  const fitting = subjects.filter((_, index) => subjects.slice(0, index + 1).join(" / ").length <= longestSubject);
  return fitting.length === 0 ? (subjects[0] ?? "") : fitting.join(" / ");
}

/** Whoever writes is not known by name: open fields stand as their fallback sentences. */
const textOf = (notices: readonly RenderedNotice[]): string =>
  notices.map(({ body }) => fillPersonal(markdownToText(body), "text").trim()).join("\n\n----\n\n");

/** A quoted string (RFC 5228 section 2.4.2). */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[\r\n\0]+/g, " ").replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** A line of one dot would end the text, and a carriage return alone is an error (RFC 5228 sections 2.4.2 and 8.1). */
const dotStuffed = (text: string): string =>
  text
    .replaceAll("\0", "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(^|\n)\./g, "$1..");
