import { factKeyText } from "../facts/types.ts";
import { joinList } from "../i18n/joinList.ts";
import { languageName } from "../i18n/languageName.ts";
import type { TimelineMessages } from "../i18n/messages/timeline/en.ts";
import { quotedCommand } from "../text/quotedCommand.ts";
import type { Plan } from "../playbook/types.ts";
import { type EventData, type EventType, type JournalEvent } from "./events.ts";
import type { IncidentState } from "./state.ts";
import type { IncidentWords } from "./words.ts";

/** What an event is told with. */
export interface Telling {
  readonly plan: Plan;
  readonly words: IncidentWords;
  readonly messages: TimelineMessages;
  /** The state before the event; undefined before the first. */
  readonly before: IncidentState | undefined;
}

type Sentence<T extends EventType> = (event: JournalEvent<T>, telling: Telling) => string;

/** A sentence with what belongs to it: `Published: web-notice#1; where: status page`. */
const joined = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined).join("; ");

const titleOf = ({ step }: { readonly step?: string }, { words }: Telling): string => words.place(step ?? "");

const maybe = <T>(value: T | undefined, to: (value: T) => string): string | undefined =>
  value === undefined ? undefined : to(value);

/** How each type of event is told; one entry a type, so that a new one cannot be forgotten. Secrets are never told. */
export const sentences: { readonly [T in EventType]: Sentence<T> } = {
  "incident-opened": ({ data }, { plan, words, messages }) =>
    messages.opened(plan.texts[words.locale].title || data.playbook),
  "fact-recorded": ({ data }, telling) => factSentence(data, telling),
  "fact-confirmed": ({ data }, telling) => {
    const key = keyText(data);
    return telling.messages.confirmed(key, valueText(key, telling.before?.facts[key]?.value, telling));
  },
  "fact-declined": ({ data }, { messages }) => messages.declined(keyText(data)),
  "step-started": (event, telling) => telling.messages.started(titleOf(event, telling)),
  "step-ended": (event, telling) => endSentence(event, telling),
  "step-reopened": (event, telling) =>
    joined(telling.messages.reopened(titleOf(event, telling)), maybe(event.data.reason, telling.messages.reason)),
  "step-passed": (event, telling) => telling.messages.passed(titleOf(event, telling), event.data.why),
  "checklist-ticked": (event, telling) => {
    const { item } = event.data;
    const line = telling.plan.texts[telling.words.locale].steps[event.step ?? ""]?.checklist?.[item - 1];
    return telling.messages.ticked(titleOf(event, telling), line ?? String(item));
  },
  "choice-made": (event, telling) => {
    const { option, reason } = event.data;
    const label = telling.plan.texts[telling.words.locale].steps[event.step ?? ""]?.options?.[option] ?? option;
    return joined(telling.messages.decided(titleOf(event, telling), label), maybe(reason, telling.messages.reason));
  },
  "approval-given": ({ data }, { messages }) => messages.approved(data.notice, data.approver),
  "notice-accepted": ({ data }, { words, messages }) => {
    const languages = data.locales.map((locale) => languageName(locale, words.locale));
    return joined(
      messages.accepted(data.notice, joinList(languages, words.locale)),
      data.edited ? messages.edited : undefined,
      maybe(data.promise, ({ at }) => messages.promises(words.dateTime(Date.parse(at)))),
    );
  },
  "notice-published": ({ data }, { messages }) =>
    joined(messages.published(data.notice), maybe(data.where, messages.where)),
  "notice-kept": ({ data }, { messages }) => joined(messages.kept(data.notice), maybe(data.reason, messages.reason)),
  "reissue-requested": (event, telling) => telling.messages.reissue[event.data.why](titleOf(event, telling)),
  "reissue-dropped": (event, telling) =>
    joined(telling.messages.reissueDropped(titleOf(event, telling)), maybe(event.data.reason, telling.messages.reason)),
  "act-started": ({ data: { what, detail, command } }, { messages }) =>
    command ? messages.actStarted.run(`${detail}: ${quotedCommand(command)}`) : messages.actStarted[what](detail),
  "act-finished": ({ data }, telling) => actSentence(data, telling),
  "duty-missed": ({ data }, { words, messages }) =>
    messages.missed(words.duty(data.duty), data.count, words.dateTime(Date.parse(data.since))),
  "duty-postponed": ({ data }, { words, messages }) =>
    joined(
      messages.postponed(words.duty(data.duty), words.time(Date.parse(data.until))),
      data.reason === "" ? undefined : messages.reason(data.reason),
    ),
  "clock-met": ({ data }, { words, messages }) => messages.clockMet(words.clock(data.clock)),
  "note-added": ({ data }, { messages }) =>
    data.from === undefined ? messages.noted(data.text) : messages.notedFrom(data.from, data.text),
  "run-paused": (_event, { messages }) => messages.paused,
  "run-resumed": ({ data }, { messages }) => messages.resumed(data.version),
  "lock-taken-over": ({ data }, { messages }) => messages.takenOver(data.from),
  "journal-healed": ({ data }, { messages }) => messages.healed(data.droppedBytes),
  "plan-adopted": ({ data }, { messages }) =>
    joined(messages.planAdopted, data.changes.length === 0 ? undefined : data.changes.join(", ")),
  "plan-kept": (_event, { messages }) => messages.planKept,
  "incident-closed": ({ data }, { messages }) => joined(messages.closed, data.summary),
};

const keyText = ({ fact, locale }: EventData["fact-confirmed"]): string =>
  factKeyText({ name: fact, ...(locale && { locale }) });

function valueText(key: string, value: EventData["fact-recorded"]["value"], { words, messages }: Telling): string {
  if (words.isSensitive(key)) return messages.secret;
  return value === undefined ? messages.unset : (words.value(key, value) ?? messages.secret);
}

function factSentence(data: EventData["fact-recorded"], telling: Telling): string {
  const { messages, words, before } = telling;
  const key = keyText(data);
  if (words.isSensitive(key) || data.value === undefined) return messages.fact(key, messages.secret);
  const to = valueText(key, data.value, telling);
  const old = before?.facts[key];
  const said = old ? messages.corrected(key, valueText(key, old.value, telling), to) : messages.fact(key, to);
  return joined(said, maybe(data.basis, messages.basis), maybe(data.reason, messages.reason));
}

function endSentence(event: JournalEvent<"step-ended">, telling: Telling): string {
  const { messages } = telling;
  const { outcome, reason, note } = event.data;
  const say = { done: messages.done, skipped: messages.skipped, "by-hand": messages.byHand }[outcome];
  return joined(say(titleOf(event, telling)), maybe(reason, messages.reason), maybe(note, messages.note));
}

function actSentence(data: EventData["act-finished"], { messages, before }: Telling): string {
  const what = before?.openActs[data.act]?.detail ?? data.act;
  const say = { done: messages.actDone, failed: messages.actFailed, "not-done": messages.actNotDone }[data.result];
  return joined(
    say(what),
    maybe(data.exitCode, messages.exitCode),
    maybe(data.note, messages.note),
    data.recalled ? messages.recalled : undefined,
  );
}
