import { agenda } from "../core/incident/agenda.ts";
import { zeroOf } from "../core/incident/view.ts";
import { formatTime } from "../core/i18n/dateTime.ts";
import { formatElapsed, formatRelative } from "../core/i18n/relative.ts";
import type { Session } from "./session.ts";

/** The line above every question: incident, elapsed time, next promised word, legal clocks. */
export function headerLine(session: Session): string {
  const { state, machine, messages, deps } = session;
  const { locale } = deps;
  const now = deps.clock.now();
  const zero = zeroOf(machine.plan, state);
  const time = (at: number): string => formatTime(new Date(at).toISOString(), locale, state.zone);
  const { duties, clocks } = agenda(machine, state, now);
  const parts = [state.incident, messages.since(formatElapsed(Math.max(0, now - zero), locale), time(zero))];
  const [duty] = duties;
  if (duty) parts.push(messages.nextWord(time(duty.due), formatRelative(duty.due - now, locale)));
  for (const { id, due } of clocks) {
    parts.push(messages.clock(session.texts.clocks[id] ?? id, formatRelative(due - now, locale)));
  }
  return parts.join(" · ");
}
