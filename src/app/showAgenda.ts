import { agenda } from "../core/incident/agenda.ts";
import { formatDeadline } from "../core/i18n/dateTime.ts";
import { formatRelative } from "../core/i18n/relative.ts";
import type { Session } from "./session.ts";

/** Says what has a time: promised words, legal clocks, deadlines of open steps. */
export function showAgenda(session: Session): void {
  const { machine, state, deps, texts, messages } = session;
  const now = deps.clock.now();
  const { duties, clocks, dues } = agenda(machine, state, now);
  const lines = [
    ...duties.map((entry) => ({ ...entry, title: texts.duties[entry.id] ?? entry.id })),
    ...clocks.map((entry) => ({ ...entry, title: texts.clocks[entry.id] ?? entry.id })),
    ...dues.map((entry) => ({ ...entry, title: texts.steps[entry.path]?.title ?? entry.path })),
  ];
  for (const { title, due, overdue } of lines) {
    const time = formatDeadline(due, now, deps.locale, state.zone);
    const line = `${title}: ${messages.dueAt(time, formatRelative(due - now, deps.locale))}`;
    deps.screen.tell(overdue ? "bad" : "dim", overdue ? `${messages.overdueMark} ${line}` : line);
  }
  const steps = Object.values(state.steps);
  const skipped = steps.filter(({ outcome }) => outcome === "skipped").length;
  const done = steps.filter(({ outcome }) => outcome !== undefined).length - skipped;
  deps.screen.say(messages.statusDone(done, skipped));
}
