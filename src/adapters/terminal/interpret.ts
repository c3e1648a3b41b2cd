import { readTypedLine } from "../../app/commandWords.ts";
import type { Option, Question, Reply } from "../../app/ports.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { terminalMessages } from "../../core/i18n/messages/terminal.ts";

/** What a confirmed line comes to: a reply, a wish for help, or a sentence that says what would be right. */
export type Interpreted =
  | {
      readonly type: "reply";
      readonly reply: Exclude<Reply, { type: "interrupted" }>;
    }
  | { readonly type: "help" }
  | { readonly type: "problem"; readonly problem: string };

const answer = (text: string): Interpreted => ({
  type: "reply",
  reply: { type: "answer", text },
});
const problem = (sentence: string): Interpreted => ({
  type: "problem",
  problem: sentence,
});

/** Reads a slash command; undefined for a line that is an answer. */
export function interpretCommand(line: string, locale: Locale, typed = ""): Interpreted | undefined {
  if (line.trim() === "?") return { type: "help" };
  const read = readTypedLine(line, locale);
  if (read.type === "text") return undefined;
  if (read.type === "unknown-command") return problem(terminalMessages[locale].unknownCommand(read.word, read.nearest));
  if (read.command === "help" || read.command === "why") return { type: "help" };
  return { type: "reply", reply: { ...read, typed } };
}

/** Reads one line (or, for `lines`, all of them) as the answer to a question. An empty line takes the default. */
export function interpretAnswer(question: Question, line: string, locale: Locale): Interpreted {
  const read = readTypedLine(line, locale);
  const typed = read.type === "text" ? read.text : line;
  const text = typed.trim() === "" ? (question.default ?? "") : typed;
  if (question.kind === "choice" && question.options) return choose(question.options, text.trim(), locale);
  if (question.kind === "confirm") return confirm(question, text.trim(), locale);
  const wrong = question.validate?.(text);
  return wrong === undefined ? answer(text) : problem(wrong);
}

function choose(options: readonly Option[], text: string, locale: Locale): Interpreted {
  const messages = terminalMessages[locale];
  const names = options.map(({ id }) => id).join(", ");
  if (text === "") return problem(messages.chooseOne(names));
  const option = findOption(options, text);
  return option ? answer(option.id) : problem(messages.notAnOption(text, names));
}

/** Words of all four languages; none means yes in one and no in another. */
const yes = new Set([
  "yes",
  "y",
  "ok",
  "done",
  "ja",
  "j",
  "erledigt",
  "fertig",
  "tak",
  "t",
  "gotowe",
  "jo",
  "klar",
  "klart",
]);
const no = new Set(["no", "n", "not yet", "nein", "noch nicht", "nie", "jeszcze nie", "nej", "inte än"]);

/** "No" is neither done nor a remark about how it was done. */
function confirm(question: Question, text: string, locale: Locale): Interpreted {
  const word = plain(text);
  const option = word === "" ? undefined : question.options && findOption(question.options, text);
  if (option) return answer(option.id);
  if (word === "" || yes.has(word)) return answer("done");
  if (no.has(word)) return problem(terminalMessages[locale].notYet);
  const wrong = question.validate?.(text);
  return wrong === undefined ? answer(text) : problem(wrong);
}

/** The option meant by its number, id, label or an unambiguous beginning of either. */
export function findOption(options: readonly Option[], text: string): Option | undefined {
  const wanted = plain(text);
  const exact = options.find(({ id, label }) => plain(id) === wanted || plain(label) === wanted);
  if (exact) return exact;
  if (/^\d+\.?$/.test(wanted)) return options[Number.parseInt(wanted, 10) - 1];
  const begun = options.filter(({ id, label }) => plain(id).startsWith(wanted) || plain(label).startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}

const plain = (text: string): string => text.trim().toLowerCase().normalize("NFC");
