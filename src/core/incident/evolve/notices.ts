import type { Evolver } from "./evolver.ts";
import type { IncidentState, NoticeState, PublishedNotice } from "../state.ts";

const withNotice = (state: IncidentState, place: string, notice: NoticeState): IncidentState => ({
  ...state,
  notices: { ...state.notices, [place]: notice },
});

function published(notice: NoticeState, at: number): PublishedNotice {
  const { notice: id, revision, facts, promise } = notice;
  return { notice: id, revision, at, facts, ...(promise && { promise }) };
}

/** The latest promise the readers have been given. */
function withPromise(state: IncidentState, notice: NoticeState, at: number): IncidentState {
  if (!notice.promise) return state;
  const promise = { at: Date.parse(notice.promise.at), publishedAt: at, notice: notice.notice };
  return { ...state, promises: { ...state.promises, [notice.promise.fact]: promise } };
}

function withoutReissue(state: IncidentState, place: string): IncidentState {
  const { [place]: _done, ...reissues } = state.reissues;
  return { ...state, reissues };
}

/** Events about notices; `step` is the place: a step path or `duty:<id>`. */
export const evolveNotices = {
  "notice-accepted": (state, { seq, at, step, data }) => {
    if (step === undefined) return state;
    const { edited: _edited, ...accepted } = data;
    const before = state.notices[step]?.published;
    return withNotice(state, step, {
      ...accepted,
      acceptedAt: at,
      acceptedSeq: seq,
      ...(before && { published: before }),
    });
  },
  "notice-published": (state, { at, step }) => {
    const notice = step === undefined ? undefined : state.notices[step];
    if (step === undefined || !notice) return state;
    const known = withNotice(state, step, { ...notice, published: published(notice, at) });
    return withoutReissue(withPromise(known, notice, at), step);
  },
  "notice-kept": (state, { seq, step }) => {
    const notice = step === undefined ? undefined : state.notices[step];
    return step === undefined || !notice ? state : withNotice(state, step, { ...notice, keptSeq: seq });
  },
  "reissue-requested": (state, { seq, step }) =>
    step === undefined ? state : { ...state, reissues: { ...state.reissues, [step]: seq } },
  "reissue-dropped": (state, { step }) => (step === undefined ? state : withoutReissue(state, step)),
} as const satisfies {
  readonly [T in
    | "notice-accepted"
    | "notice-published"
    | "notice-kept"
    | "reissue-requested"
    | "reissue-dropped"]: Evolver<T>;
};
