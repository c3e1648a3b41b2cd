import { type FactKey, type FactValue, factKeyText } from "../facts/types.ts";
import type { AnyEvent } from "./events.ts";

/** One version of a fact as the journal has it. */
export interface FactVersion {
  /** Absent: left empty on purpose, or kept secret. */
  readonly value?: FactValue;
  readonly declined: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly host: string;
  readonly basis?: string;
  readonly reason?: string;
  /** The step or duty it was given for. */
  readonly step?: string;
  /** Sequence number of its event. */
  readonly version: number;
}

/** Every version of every fact, by fact key in the order of first appearance, oldest version first. */
export function factHistory(events: readonly AnyEvent[]): ReadonlyMap<string, readonly FactVersion[]> {
  const history = new Map<string, FactVersion[]>();
  for (const event of events) {
    const entry = versionIn(event);
    if (!entry) continue;
    const versions = history.get(entry.key) ?? [];
    versions.push(entry.version);
    history.set(entry.key, versions);
  }
  return history;
}

function versionIn(event: AnyEvent): { readonly key: string; readonly version: FactVersion } | undefined {
  if (event.type !== "fact-recorded" && event.type !== "fact-declined") return undefined;
  const { seq, at, by, host, step } = event;
  const common = { at, by, host, version: seq, ...(step !== undefined && { step }) };
  if (event.type === "fact-declined") return { key: keyText(event.data), version: { ...common, declined: true } };
  const { value, basis, reason } = event.data;
  const version: FactVersion = {
    ...common,
    declined: false,
    ...(value !== undefined && { value }),
    ...(basis !== undefined && { basis }),
    ...(reason !== undefined && { reason }),
  };
  return { key: keyText(event.data), version };
}

const keyText = ({
  fact,
  locale,
}: {
  readonly fact: string;
  readonly locale?: NonNullable<FactKey["locale"]>;
}): string => factKeyText({ name: fact, ...(locale && { locale }) });
