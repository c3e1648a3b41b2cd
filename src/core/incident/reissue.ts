import { composeNext } from "../steps/compose.ts";
import type { Effect } from "../steps/effect.ts";
import { type Advance, type StepContext } from "../steps/kind.ts";
import { noticeNext } from "../steps/notice.ts";

/** A place's prefix for the notices a duty calls for. */
const dutyPrefix = "duty:";

export const dutyPlace = (duty: string): string => `${dutyPrefix}${duty}`;

/** The duty a place belongs to, if it belongs to one. */
export const dutyOfPlace = (place: string): string | undefined =>
  place.startsWith(dutyPrefix) ? place.slice(dutyPrefix.length) : undefined;

/** The next thing needed for a notice that was asked to be written (a duty's) or written anew. */
export function reissueNext(context: StepContext): { readonly place: string; readonly effect: Effect } | undefined {
  for (const [place, since] of Object.entries(context.state.reissues)) {
    const advance = placeNext(place, since, context);
    if (advance?.type === "perform") return { place, effect: advance.effect };
  }
  return undefined;
}

function placeNext(place: string, since: number, context: StepContext): Advance | undefined {
  const dutyId = dutyOfPlace(place);
  if (dutyId === undefined) {
    const step = context.plan.steps.find((candidate) => candidate.path === place);
    return step?.kind === "notice" ? noticeNext(step, since, context) : undefined;
  }
  const duty = context.plan.duties.find(({ id }) => id === dutyId);
  if (!duty) return undefined;
  const composing = composeNext({ place, template: duty.notice, since, refresh: duty.asks }, context);
  const notice = context.state.notices[place];
  if (composing || !notice) return composing;
  return { type: "perform", effect: { type: "publish-notice", place, notice: notice.notice } };
}
