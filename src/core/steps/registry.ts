import type { Step } from "../playbook/types.ts";
import { approveKind } from "./approve.ts";
import { askKind } from "./ask.ts";
import { chooseKind } from "./choose.ts";
import { doKind } from "./do.ts";
import type { StepKind } from "./kind.ts";
import { noticeKind } from "./notice.ts";
import { runKind } from "./run.ts";
import { sendKind } from "./send.ts";

/** Every step kind that can stand in a plan; `use` is joined in when a plan is built. */
const stepKinds = {
  do: doKind,
  ask: askKind,
  choose: chooseKind,
  notice: noticeKind,
  approve: approveKind,
  send: sendKind,
  run: runKind,
} as const satisfies { readonly [K in Step["kind"]]: StepKind<Extract<Step, { kind: K }>> };

/** The kind of a step. @throws Error for a kind this program does not know: it never succeeds silently. */
export function kindOf(step: Step): StepKind<Step> {
  const kind = (stepKinds as Readonly<Record<string, unknown>>)[step.kind] as StepKind<Step> | undefined;
  if (!kind) throw new Error(`unknown step kind ${step.kind}`);
  return kind;
}
