import { harmless } from "../../core/text/harmless.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { terminalMessages } from "../../core/i18n/messages/terminal.ts";
import type { Question } from "../../app/ports.ts";
import { helpLines } from "./helpLines.ts";
import { wrapLine } from "./wrapLine.ts";

/** What is drawn of an open question. */
export interface QuestionView {
  readonly question: Question;
  readonly locale: Locale;
  /** Columns and rows of the terminal. */
  readonly columns: number;
  readonly rows: number;
  readonly style: Style;
  readonly header: string;
  /** Lines of a list already given. */
  readonly given: readonly string[];
  /** The option the arrows stand on. */
  readonly active: number | undefined;
  readonly problem: string | undefined;
  readonly help: boolean;
  readonly finished: boolean;
}

/** How kinds of text are set off; without colour each returns its text. */
export interface Style {
  readonly header: (text: string) => string;
  readonly message: (text: string) => string;
  readonly active: (text: string) => string;
  readonly problem: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The rows above the line that is typed on. */
export function rowsAbove(view: QuestionView): readonly string[] {
  const { question, style, finished } = view;
  const wrap = (text: string): readonly string[] => wrapLine(harmless(text), view.columns - 1);
  const header = view.header === "" || finished ? [] : wrap(view.header).map(style.header);
  const message = wrap(question.message).map(style.message);
  const given = view.given.map((line) => `  - ${harmless(line)}`);
  const rest = header.length + message.length + given.length + 3;
  const options = finished ? [] : optionRows(view, Math.max(3, view.rows - rest));
  return [...header, ...message, ...options, ...given];
}

/** The rows below: what is wrong, help on request, else which keys there are. */
export function rowsBelow(view: QuestionView): readonly string[] {
  const { question, style, locale } = view;
  if (view.finished) return [];
  const messages = terminalMessages[locale];
  const wrap = (text: string): readonly string[] => wrapLine(harmless(text), view.columns - 1);
  const problem = view.problem === undefined ? [] : wrap(`! ${view.problem}`).map(style.problem);
  const above = rowsAbove(view).length + problem.length + 3;
  if (view.help) {
    const lines = helpLines(question, locale).flatMap(wrap).map(style.dim);
    return [...problem, ...lines.slice(0, Math.max(1, view.rows - above))];
  }
  const hints = [
    ...(question.kind === "lines" ? [messages.linesHint] : []),
    ...(showsDefault(question) ? [messages.enterTakes(question.default ?? "")] : []),
    messages.keysHint,
  ];
  return [...problem, ...wrap(hints.join(" · ")).map(style.dim)];
}

const showsDefault = ({ default: preset, kind, options, secret }: Question): boolean =>
  preset !== undefined && preset !== "" && !secret && !(kind === "choice" && options !== undefined);

/** The options with their numbers; only those around the active one where the terminal is too low for all. */
function optionRows({ question, columns, style, active }: QuestionView, most: number): readonly string[] {
  const blocks = (question.options ?? []).map(({ label, hint }, index) => {
    const mark = index === active ? ">" : " ";
    const text = `${mark} ${index + 1}. ${harmless(label)}${hint === undefined ? "" : ` (${harmless(hint)})`}`;
    const rows = wrapLine(text, columns - 1);
    return index === active ? rows.map(style.active) : rows;
  });
  if (blocks.flat().length <= most) return blocks.flat();
  const middle = active ?? 0;
  let [from, to] = [middle, middle + 1];
  const count = (): number => blocks.slice(from, to).flat().length;
  while (to < blocks.length && count() < most - 1) to++;
  while (from > 0 && count() < most - 1) from--;
  return [
    ...blocks
      .slice(from, to)
      .flat()
      .slice(0, most - 1),
    style.dim(`  … ${from + 1}–${to} / ${blocks.length}`),
  ];
}
