/** Signals as one abort: its reason is the name of the first signal. */
export interface Signals {
  readonly signal: AbortSignal;
  /** Signals do again what they always do. */
  dispose(): void;
}

/** The part of a process that signals come from. */
export interface SignalSource {
  on(name: NodeJS.Signals, listener: (name: NodeJS.Signals) => void): unknown;
  off(name: NodeJS.Signals, listener: (name: NodeJS.Signals) => void): unknown;
}

const watched: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** From this signal on the next one ends the process at once: somebody has been pressing Ctrl-C for a while. */
const patience = 4;

/** Turns SIGINT, SIGTERM and SIGHUP into an abort; more of them while the end is under way change nothing (fault R7). */
export function watchSignals(source: SignalSource = process): Signals {
  const controller = new AbortController();
  let count = 0;
  const dispose = (): void => {
    for (const name of watched) source.off(name, onSignal);
  };
  const onSignal = (name: NodeJS.Signals): void => {
    count++;
    if (count === 1) controller.abort(name);
    if (count >= patience) dispose();
  };
  for (const name of watched) source.on(name, onSignal);
  return { signal: controller.signal, dispose };
}
