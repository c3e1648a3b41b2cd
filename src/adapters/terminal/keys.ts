import { PassThrough, type Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** A terminal (or a stream in its place) that keys come from. */
export type KeySource = Readable & {
  readonly isTTY?: boolean;
  setRawMode?: (raw: boolean) => unknown;
};

/** A stream of single keys for readline, with pasted and quickly arriving text taken out. */
export interface Keys {
  readonly stream: PassThrough & { setRawMode(raw: boolean): void };
  /** Stops reading and gives the terminal back as it was, unless it is gone. */
  close(): void;
}

export interface KeyHandlers {
  /** Text that came at once: pasted, or typed ahead. It is never a key, so no line end in it confirms anything. */
  readonly onText: (text: string, pasted: boolean) => void;
  /** The input has ended, or the terminal is gone. */
  readonly onGone: (reason: "end-of-input" | "terminal-closed") => void;
}

const pasteStart = "\u001b[200~";
const pasteEnd = "\u001b[201~";
/** More than this is not kept of a paste: it is refused anyway. */
const pasteLimit = 1_000_000;

/**
 * Reads keys while a question is open. Readline takes a paste letter by letter, in time that grows with the square
 * of its length, and takes its line ends for Enter; so pastes are cut out here and handed over whole.
 */
export function openKeys(source: KeySource, handlers: KeyHandlers): Keys {
  const decoder = new StringDecoder("utf8");
  let held = "";
  let paste: string | undefined;
  let gone = false;
  let open = true;

  const setRaw = (raw: boolean): void => {
    if (gone || source.isTTY !== true) return;
    try {
      source.setRawMode?.(raw);
    } catch {
      leave("terminal-closed");
    }
  };
  const leave = (reason: "end-of-input" | "terminal-closed"): void => {
    if (gone) return;
    gone = true;
    if (open) handlers.onGone(reason);
  };
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: setRaw,
  });

  const plain = (text: string): void => {
    for (const [piece] of text.matchAll(/\u001b\[[0-9;]*[A-Za-z~]|\u001bO.|\u001b.?|\p{Cc}|[^\p{Cc}]+/gu)) {
      if (!open) return;
      if (piece.length > 1 && !piece.startsWith("\u001b")) handlers.onText(piece, false);
      else stream.emit("data", Buffer.from(piece));
    }
  };
  const take = (text: string): void => {
    if (!open || text === "") return;
    const mark = paste === undefined ? pasteStart : pasteEnd;
    const at = text.indexOf(mark);
    if (at < 0 && paste === undefined) {
      held = /\u001b\[2(?:0(?:0)?)?$/.exec(text)?.[0] ?? "";
      return plain(text.slice(0, text.length - held.length));
    }
    if (at < 0) {
      const tail = /\u001b(?:\[(?:2(?:0(?:1)?)?)?)?$/.exec(text)?.[0] ?? "";
      held = tail;
      paste = `${paste ?? ""}${text.slice(0, text.length - tail.length)}`.slice(0, pasteLimit);
      return;
    }
    const before = text.slice(0, at);
    if (paste === undefined) {
      paste = "";
      plain(before);
    } else {
      const whole = paste + before;
      paste = undefined;
      handlers.onText(whole, true);
    }
    take(text.slice(at + mark.length));
  };
  const onData = (chunk: Buffer | string): void => {
    const text = held + (typeof chunk === "string" ? chunk : decoder.write(chunk));
    held = "";
    take(text);
  };
  const onEnd = (): void => leave("end-of-input");
  const onError = (): void => leave("terminal-closed");
  source.on("data", onData).on("end", onEnd).on("close", onEnd).on("error", onError);
  source.resume();
  if (source.readableEnded || source.destroyed) queueMicrotask(onEnd);

  return {
    stream,
    close() {
      open = false;
      source.off("data", onData).off("end", onEnd).off("close", onEnd);
      source.pause();
      stream.destroy();
      // The error listener stays a little longer: a terminal that is gone reports it when it is next touched.
      setImmediate(() => source.off("error", onError));
    },
  };
}
