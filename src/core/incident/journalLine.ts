import { type AnyEvent, journalVersion } from "./events.ts";

/** sha256 of a text, hex. */
export type Hash = (text: string) => string;

/** Hex digits of the hash kept in each line: 128 bits tell every accident, and the lines stay readable. */
const sumLength = 32;
const tailPattern = /,"sum":"([0-9a-f]{32})"\}$/;
const tailLength = ',"sum":""}'.length + sumLength;

/** One event as a line of the journal, without the line break; `prev` is the sum of the line before, "" at first. */
export function encodeLine(event: AnyEvent, prev: string, hash: Hash): { readonly line: string; readonly sum: string } {
  const body = JSON.stringify({ ...event, prev });
  const sum = hash(body).slice(0, sumLength);
  return { line: `${body.slice(0, -1)},"sum":"${sum}"}`, sum };
}

/** What a line turned out to be. */
export type DecodedLine =
  | { readonly type: "event"; readonly event: AnyEvent; readonly sum: string }
  | { readonly type: "damaged"; readonly why: "changed" | "out-of-place" | "not-json" }
  | { readonly type: "newer"; readonly version: number };

/** Checks and reads one line; nothing is serialised anew, so what was written is what is checked. */
export function decodeLine(line: string, prev: string, seq: number, hash: Hash): DecodedLine {
  const tail = tailPattern.exec(line.slice(-tailLength));
  if (!tail) return { type: "damaged", why: "not-json" };
  const body = `${line.slice(0, -tailLength)}}`;
  const sum = tail[1] ?? "";
  if (hash(body).slice(0, sumLength) !== sum) return { type: "damaged", why: "changed" };
  const { prev: before, ...event } = JSON.parse(body) as AnyEvent & { readonly prev: string };
  if (typeof event.v !== "number" || event.v > journalVersion) return { type: "newer", version: Number(event.v) };
  if (before !== prev || event.seq !== seq) return { type: "damaged", why: "out-of-place" };
  return { type: "event", event: event as AnyEvent, sum };
}

/** A journal read as far as it is whole. */
export interface DecodedJournal {
  readonly events: readonly AnyEvent[];
  /** Sum of the last whole line. */
  readonly sum: string;
  /** Length of the whole lines, in bytes of UTF-8. */
  readonly wholeBytes: number;
  /** Bytes after the last whole line: a line that was being written when the power went. */
  readonly tornBytes: number;
  readonly damage?: { readonly line: number; readonly why: "changed" | "out-of-place" | "not-json" };
  readonly newer?: number;
}

/**
 * Reads a journal. A last line without its line break is torn, never damaged: its event was never confirmed.
 * The same goes for zeros a file system may leave at the end.
 * @param byteLength bytes of UTF-8 in a text.
 */
export function decodeJournal(text: string, hash: Hash, byteLength: (text: string) => number): DecodedJournal {
  const end = text.lastIndexOf("\n") + 1;
  const events: AnyEvent[] = [];
  let sum = "";
  let start = 0;
  while (start < end) {
    const stop = text.indexOf("\n", start);
    const decoded = decodeLine(text.slice(start, stop), sum, events.length + 1, hash);
    if (decoded.type !== "event") return partial(events, sum, text, start, decoded, byteLength);
    events.push(decoded.event);
    sum = decoded.sum;
    start = stop + 1;
  }
  const torn = text.slice(end);
  return { events, sum, wholeBytes: byteLength(text) - byteLength(torn), tornBytes: byteLength(torn) };
}

function partial(
  events: readonly AnyEvent[],
  sum: string,
  text: string,
  start: number,
  decoded: Exclude<DecodedLine, { type: "event" }>,
  byteLength: (text: string) => number,
): DecodedJournal {
  const read = { events, sum, wholeBytes: byteLength(text.slice(0, start)), tornBytes: 0 };
  if (decoded.type === "newer") return { ...read, newer: decoded.version };
  return { ...read, damage: { line: events.length + 1, why: decoded.why } };
}
