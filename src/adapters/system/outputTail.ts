import { StringDecoder } from "node:string_decoder";
import { harmless } from "../../core/text/harmless.ts";

/** Most bytes of a command's output that are kept. */
const tailBytes = 4096;
/** Most characters passed on while a command runs; of a flood the end is shown instead. */
const shownMost = 256 * 1024;
/** A line without an end is passed on in pieces of this many characters. */
const lineMost = 8 * 1024;

/** Collects the output of a command in bounded memory. */
export interface OutputTail {
  /** @param stream which of the command's streams it comes from: each is decoded for itself. */
  take(stream: "stdout" | "stderr", chunk: Buffer): void;
  /** Passes on what is left and returns the end of the output, at most `tailBytes` long. */
  finish(): string;
}

/** Colours and cursor movements. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/** @param onOutput gets whole lines, harmless to print. */
export function createOutputTail(onOutput: (text: string) => void): OutputTail {
  const decoders = { stdout: new StringDecoder("utf8"), stderr: new StringDecoder("utf8") };
  const begun = { stdout: "", stderr: "" };
  let tail = "";
  let shown = 0;
  let flooded = false;

  const emit = (raw: string): void => {
    const text = harmless(raw.replace(escapes, ""), { lines: true });
    tail = (tail + text).slice(-2 * tailBytes);
    if (flooded) return;
    shown += text.length;
    flooded = shown > shownMost;
    onOutput(flooded ? "[…]\n" : text);
  };
  return {
    take(stream, chunk) {
      const text = begun[stream] + decoders[stream].write(chunk);
      const end = text.lastIndexOf("\n") + 1;
      begun[stream] = text.slice(end);
      if (end > 0) emit(text.slice(0, end));
      if (begun[stream].length <= lineMost) return;
      emit(begun[stream]);
      begun[stream] = "";
    },
    finish() {
      for (const stream of ["stdout", "stderr"] as const) {
        const rest = begun[stream] + decoders[stream].end();
        if (rest !== "") emit(rest);
      }
      const kept = lastBytes(tail);
      if (flooded) onOutput(kept);
      return kept;
    },
  };
}

/** The end of a text that fits, from the beginning of a line where there is one. */
function lastBytes(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= tailBytes) return text;
  const cut = bytes
    .subarray(bytes.length - tailBytes)
    .toString("utf8")
    .replace(/^\ufffd+/, "");
  const line = cut.indexOf("\n") + 1;
  return line > 0 && line < cut.length ? cut.slice(line) : cut;
}
