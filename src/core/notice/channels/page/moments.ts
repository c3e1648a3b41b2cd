import type { RenderedNotice } from "../../types.ts";

/*
 * The times a page shows also stand in its markup (`data-back-at`, `data-next-word-at`), so that whoever serves the
 * page, from an incident or as a lone file, tells programs (`Retry-After`) the same as people: RFC 9110, 10.2.3; HTTP2.
 */

/** The times a page shows, epoch milliseconds. */
export interface Moments {
  /** When the service is expected back. */
  readonly backAt?: number;
  /** When the next word is promised. */
  readonly nextWordAt?: number;
}

/** From the facts `eta` and `next_update_at` of a notice; what is not known yet is left out. All languages show the same. */
export function momentsOf([notice]: readonly RenderedNotice[]): Moments {
  return { ...named("backAt", notice?.values["eta"]), ...named("nextWordAt", notice?.values["next_update_at"]) };
}

const named = (name: keyof Moments, value: unknown): Moments => {
  const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? {} : { [name]: at };
};

/** As attributes of an element, each with a space before it. */
export const momentAttributes = ({ backAt, nextWordAt }: Moments): string =>
  (backAt === undefined ? "" : ` data-back-at="${iso(backAt)}"`) +
  (nextWordAt === undefined ? "" : ` data-next-word-at="${iso(nextWordAt)}"`);

const iso = (at: number): string => new Date(at).toISOString();

/** The times a page carries in its markup; none when it was not written here. */
export const momentsIn = (html: string): Moments => ({
  ...named("backAt", /<main[^>]* data-back-at="([^"]*)"/.exec(html)?.[1]),
  ...named("nextWordAt", /<main[^>]* data-next-word-at="([^"]*)"/.exec(html)?.[1]),
});

/** Seconds until the next try where no time is known: half an hour, the usual distance of two updates (SP2). */
const usualWait = 1800;

/** When to come back: the expected end, else the next word, whichever comes first in this order and is still ahead. */
const nextTry = ({ backAt, nextWordAt }: Moments, now: number): number | undefined =>
  [backAt, nextWordAt].find((at) => at !== undefined && at > now);

/**
 * `Retry-After` for a file that stays as it is: an HTTP-date, since a number of seconds would be counted anew from
 * every answer and so move the end further away with every request. Where no time ahead is known only the number
 * of seconds (half an hour) stays true. @param now when the file is written, epoch milliseconds.
 */
export function lastingRetryAfter(moments: Moments, now: number): string {
  const at = nextTry(moments, now);
  return at === undefined ? String(usualWait) : new Date(at).toUTCString();
}

/** `Retry-After` for one answer: whole seconds from now, right whatever the visitor's clock says. */
export function liveRetryAfter(moments: Moments, now: number): string {
  const at = nextTry(moments, now);
  return String(at === undefined ? usualWait : Math.ceil((at - now) / 1000));
}
