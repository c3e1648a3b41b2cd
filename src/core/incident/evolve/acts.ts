import type { ActState, FinishedAct } from "../state.ts";
import type { Evolver } from "./evolver.ts";

/** Events about acts with an effect outside: an act begun and not finished is uncertain. */
export const evolveActs = {
  "act-started": (state, { at, by, host, step, data }) => ({
    ...state,
    openActs: { ...state.openActs, [data.act]: { ...data, step: step ?? "", at, by, host } },
  }),
  "act-finished": (state, { step, data }) => {
    const { [data.act]: act, ...openActs } = state.openActs;
    if (!act) return state;
    const { recalled: _recalled, ...result } = data;
    const place = step ?? act.step;
    const parts = partsDone(state.finishedActs[place], act, data.result);
    const finished = { ...result, what: act.what, ...(parts.length > 0 && { parts }) };
    return { ...state, openActs, finishedActs: { ...state.finishedActs, [place]: finished } };
  },
} as const satisfies { readonly [T in "act-started" | "act-finished"]: Evolver<T> };

/** What was done of the same act before stays done. */
function partsDone(
  earlier: FinishedAct | undefined,
  { act, part }: ActState,
  result: FinishedAct["result"],
): readonly string[] {
  const before = earlier?.act === act ? (earlier.parts ?? []) : [];
  return part !== undefined && result === "done" ? [...before, part] : before;
}
