import { markdownToText } from "../markdown.ts";
import type { NoticeFile, RenderedNotice } from "../types.ts";
import type { About } from "./channel.ts";

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
  const addresses = config.mailboxes ?? contactOf(notices);
  return `# Automatic answer: one for each sender within :days, none to lists, machines and bounces.
${addresses.length === 0 ? "# Nobody has said for which addresses: it answers only what is sent to the mailbox's own.\n" : ""}require ["vacation"];

if not anyof (
  exists "List-Id", exists "List-Post", exists "List-Help", exists "List-Unsubscribe", exists "Mailing-List",
  header :contains "Precedence" ["bulk", "list", "junk"],
  allof (exists "Auto-Submitted", not header :is "Auto-Submitted" "no"),
  header :contains "X-Auto-Response-Suppress" ["All", "OOF", "AutoReply"],
  header :contains "Return-Path" "<>",
  address :localpart :matches ["From", "Sender"]
    ["mailer-daemon", "postmaster", "owner-*", "*-owner", "*-request", "*-bounces", "noreply*", "no-reply*", "donotreply*"]
) {
  vacation
    :days ${days}
    :subject ${quoted(subjectOf(notices))}
${addresses.length === 0 ? "" : `    :addresses [${addresses.map(quoted).join(", ")}]\n`}    :handle ${quoted(`crisis ${id}`)}
    text:
${dotStuffed(textOf(notices))}
.
;
}
`;
}

/** The address the text itself names is one that customers write to. */
function contactOf(notices: readonly RenderedNotice[]): readonly string[] {
  const address = notices[0]?.values["contact_email"];
  return typeof address === "string" ? [address] : [];
}

/** Longest subject in characters; servers cut off what is much longer. */
const longestSubject = 150;

/** The subjects of as many languages as a subject has room for, in their order. */
function subjectOf(notices: readonly RenderedNotice[]): string {
  const subjects = notices.map(({ subject = "" }) => subject.replaceAll(/[\r\n]+/g, " "));
  const fitting = subjects.filter((_, index) => subjects.slice(0, index + 1).join(" / ").length <= longestSubject);
  return fitting.length === 0 ? (subjects[0] ?? "") : fitting.join(" / ");
}

const textOf = (notices: readonly RenderedNotice[]): string =>
  notices.map(({ body }) => markdownToText(body).trim()).join("\n\n----\n\n");

/** A quoted string (RFC 5228 section 2.4.2). */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[\r\n\0]+/g, " ").replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** A line of one dot would end the text (RFC 5228 section 2.4.2). */
const dotStuffed = (text: string): string => text.replaceAll("\0", "").replaceAll(/^\./gm, "..");
