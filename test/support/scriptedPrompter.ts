import type { OperatorCommand, Prompter, Question, Reply } from "../../src/app/ports.ts";

/** What a script says to a question: a text, a command, an interruption, or an error that is thrown. */
export type ScriptedReply = string | Reply | Error | ((question: Question) => string | Reply | Error);

/** Which question is expected next, and the reply to it. */
export type ScriptLine = readonly [id: string | RegExp, reply: ScriptedReply];

/** A question as it was asked, with its header at that moment. */
export interface Asked {
  readonly id: string;
  readonly question: Question;
  readonly header: string | undefined;
}

/** Answers from a script, in order. */
export interface ScriptedPrompter extends Prompter {
  readonly asked: readonly Asked[];
  /** @throws Error naming the replies nobody asked for. */
  verify(): void;
}

/**
 * Answers questions in the order of the script. A question that is not the next one fails at once, so does a text
 * that the question's own validation refuses; `verify` fails for replies that are left over.
 */
export function scriptedPrompter(script: readonly ScriptLine[]): ScriptedPrompter {
  const asked: Asked[] = [];
  let next = 0;
  return {
    unattended: false,
    asked,
    async ask(question) {
      const header = question.header?.();
      asked.push({ id: question.id, question, header });
      const line = script[next];
      if (!line)
        throw new Error(`unexpected question ${question.id} (“${question.message}”): the script is at its end`);
      const [id, reply] = line;
      if (!(typeof id === "string" ? id === question.id : id.test(question.id))) {
        throw new Error(
          `unexpected question ${question.id} (“${question.message}”): line ${next + 1} of the script is for ${id}`,
        );
      }
      next++;
      return checked(question, typeof reply === "function" ? reply(question) : reply);
    },
    verify() {
      const rest = script.slice(next).map(([id]) => String(id));
      if (rest.length > 0) throw new Error(`replies that nobody asked for: ${rest.join(", ")}`);
    },
    close: () => undefined,
  };
}

function checked(question: Question, reply: string | Reply | Error): Reply {
  if (reply instanceof Error) throw reply;
  if (typeof reply !== "string") return reply;
  const problem = question.validate?.(reply);
  if (problem !== undefined) throw new Error(`“${reply}” is no answer to ${question.id}: ${problem}`);
  const options = question.kind === "choice" ? question.options : undefined;
  if (options && !options.some(({ id }) => id === reply)) {
    throw new Error(`“${reply}” is no option of ${question.id}: ${options.map(({ id }) => id).join(", ")}`);
  }
  return { type: "answer", text: reply };
}

/** `/skip reason` as a reply of a script. */
export const command = (name: OperatorCommand, rest = ""): Reply => ({
  type: "command",
  command: name,
  rest,
  typed: "",
});
