import type { Origin } from "./origins.ts";
import type { Config } from "./types.ts";

/** Seconds after which a publish command is stopped where the configuration does not say. */
export const publishTimeout = 120;

/** What is in effect where nothing is configured. */
export function defaultsFor({ zone, channels = {} }: Config, machine: MachineSettings): readonly Origin[] {
  const timeouts = Object.entries(channels)
    .filter(([, { publish, timeout }]) => publish !== undefined && timeout === undefined)
    .map(([name]): Origin => ({ key: `channels.${name}.timeout`, value: publishTimeout, from: "default" }));
  return [
    { key: "lang", ...machine.lang },
    ...(zone === undefined ? [{ key: "zone", ...machine.zone }] : []),
    ...timeouts,
  ];
}

/** The operator's language and the machine's zone, and what says so. */
export interface MachineSettings {
  readonly lang: Omit<Origin, "key">;
  readonly zone: Omit<Origin, "key">;
}
