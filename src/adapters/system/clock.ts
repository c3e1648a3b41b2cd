import type { Clock } from "../../app/ports.ts";

/** The machine's clock. */
export const createClock = (): Clock => ({ now: () => Date.now() });
