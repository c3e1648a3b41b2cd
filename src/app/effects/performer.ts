import type { Step } from "../../core/playbook/types.ts";
import type { Effect } from "../../core/steps/effect.ts";
import type { Handled } from "../ask.ts";
import type { Session } from "../session.ts";

/** Where an effect belongs: the place (step path or `duty:<id>`) and the step, if it is one. */
export interface At {
  readonly place: string;
  readonly step: Step | undefined;
}

/** Performs one type of effect and records what came of it. */
export type Performer<T extends Effect["type"]> = (
  session: Session,
  effect: Extract<Effect, { type: T }>,
  at: At,
) => Promise<Handled>;
