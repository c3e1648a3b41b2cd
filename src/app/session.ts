import type { Config } from "../core/config/types.ts";
import { evolve } from "../core/incident/evolve.ts";
import type { AnyEvent, NewEvent } from "../core/incident/events.ts";
import type { Machine } from "../core/incident/engine.ts";
import type { IncidentState } from "../core/incident/state.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { DialogueMessages } from "../core/i18n/messages/dialogue/en.ts";
import { dialogueMessages } from "../core/i18n/messages/dialogue.ts";
import type { Template } from "../core/notice/types.ts";
import type { PlanTexts } from "../core/playbook/types.ts";
import type {
  ChannelWriter,
  Clock,
  CommandRunner,
  Editor,
  Identity,
  IncidentWriter,
  Prompter,
  Screen,
} from "./ports.ts";

/** What a running dialogue works with. */
export interface RunDeps {
  readonly clock: Clock;
  readonly identity: Identity;
  readonly prompter: Prompter;
  readonly screen: Screen;
  readonly editor: Editor;
  readonly commands: CommandRunner;
  readonly channels: ChannelWriter;
  /** What the company has configured; empty without a configuration. */
  readonly config: Config;
  /** Configured commands that publish run without being asked about (`--yes`). */
  readonly publishUnasked: boolean;
  /** sha256 of a text, hex. */
  readonly hash: (text: string) => string;
  /** The operator's language. */
  readonly locale: Locale;
}

/** One operator at one incident: the only holder of the state while she works. */
export interface Session {
  readonly deps: RunDeps;
  readonly writer: IncidentWriter;
  readonly machine: Machine;
  readonly templates: readonly Template[];
  readonly state: IncidentState;
  readonly texts: PlanTexts;
  readonly messages: DialogueMessages;
  /** What had been typed at a question when something interrupted it, by question id. */
  readonly typed: Map<string, string>;
  /** Where `back` has already been in a row: the next one goes further. */
  readonly backed: Set<string>;
  /** Words from other terminals are waiting. */
  wordsWaiting: boolean;
  /** Writes events durably, then folds them in. @throws UserError from the store; the state is then unchanged. */
  record(...events: readonly NewEvent[]): Promise<void>;
  /** Keeps the value of a sensitive fact in memory: the journal only knows that there is one. */
  remember(key: string, value: NonNullable<IncidentState["facts"][string]["value"]>): void;
}

/** What a session is made of. */
export interface SessionParts {
  readonly deps: RunDeps;
  readonly writer: IncidentWriter;
  readonly machine: Machine;
  readonly templates: readonly Template[];
  /** Undefined for a journal without events. */
  readonly state: IncidentState | undefined;
}

/** Opens a session on an incident; the first events go through `record` like all others. */
export function createSession({ deps, writer, machine, templates, state: initial }: SessionParts): Session {
  let state = initial;
  const current = (): IncidentState => {
    if (!state) throw new Error("the incident has no events yet");
    return state;
  };
  return {
    deps,
    writer,
    machine,
    templates,
    get state() {
      return current();
    },
    texts: machine.plan.texts[deps.locale],
    messages: dialogueMessages[deps.locale],
    typed: new Map(),
    backed: new Set(),
    wordsWaiting: false,
    async record(...events) {
      if (events.length === 0) return;
      const written = await writer.append(events, state?.seq ?? 0);
      state = written.reduce<IncidentState | undefined>((folded, event: AnyEvent) => evolve(folded, event), state);
    },
    remember(key, value) {
      const now = current();
      const fact = now.facts[key];
      if (fact) state = { ...now, facts: { ...now.facts, [key]: { ...fact, value } } };
    },
  };
}
