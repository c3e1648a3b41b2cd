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
    const finished = { ...result, what: act.what };
    return { ...state, openActs, finishedActs: { ...state.finishedActs, [step ?? act.step]: finished } };
  },
} as const satisfies { readonly [T in "act-started" | "act-finished"]: Evolver<T> };
