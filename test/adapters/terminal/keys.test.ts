import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openKeys } from "../../../src/adapters/terminal/keys.ts";

/** What comes out of the keys for chunks that come in: keys as bytes, texts as `[text]` or `[paste: text]`. */
async function keysOf(...chunks: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const source = new PassThrough();
  const out: string[] = [];
  const keys = openKeys(source, {
    onText: (text, pasted) => out.push(pasted ? `[paste: ${text}]` : `[${text}]`),
    onGone: (reason) => out.push(`gone: ${reason}`),
  });
  keys.stream.on("data", (chunk: Buffer) => out.push(chunk.toString("utf8")));
  for (const chunk of chunks) source.write(chunk);
  await new Promise((resolve) => setImmediate(resolve));
  keys.close();
  return out;
}

describe("openKeys", () => {
  it.each([
    ["single keys", ["a", "b", "\r"], ["a", "b", "\r"]],
    ["cursor keys", ["\u001b[A\u001bOB\u001b[1;5C"], ["\u001b[A", "\u001bOB", "\u001b[1;5C"]],
    ["Alt and a lone Escape", ["\u001bb", "\u001b"], ["\u001bb", "\u001b"]],
    ["text that comes at once", ["hello\rx"], ["[hello]", "\r", "x"]],
    ["a paste", ["\u001b[200~a\nb\u001b[201~\r"], ["[paste: a\nb]", "\r"]],
    ["a paste whose marks are cut", ["\u001b[20", "0~ab\u001b[2", "01~", "c"], ["[paste: ab]", "c"]],
    ["a paste in many pieces", ["\u001b[200~a", "b", "c\u001b[201~"], ["[paste: abc]"]],
    ["an escape inside a paste", ["\u001b[200~a\u001b[31mb", "\u001b", "[201~"], ["[paste: a\u001b[31mb]"]],
    ["an empty paste", ["\u001b[200~\u001b[201~"], ["[paste: ]"]],
    ["text before and after a paste", ["x\u001b[200~y\u001b[201~z"], ["x", "[paste: y]", "z"]],
    ["letters cut in the middle", [Buffer.from("ą").subarray(0, 1), Buffer.from("ą").subarray(1)], ["ą"]],
    ["an emoji", ["🔥"], ["[🔥]"]],
  ])("%s", async (_, chunks, expected) => {
    expect(await keysOf(...chunks)).toEqual(expected);
  });

  it("keeps no more than a megabyte of a paste", async () => {
    const [paste] = await keysOf("\u001b[200~", "x".repeat(800_000), "x".repeat(800_000), "\u001b[201~");
    expect(paste?.length).toBe(1_000_000 + "[paste: ]".length);
  });

  it("reports the end of its input once, also one that was there before (R7)", async () => {
    for (const early of [true, false]) {
      const source = new PassThrough();
      if (early) {
        source.end();
        source.resume();
        await new Promise((resolve) => source.once("close", resolve));
      }
      const gone: string[] = [];
      const keys = openKeys(source, { onText: () => undefined, onGone: (reason) => gone.push(reason) });
      if (!early) source.end();
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(gone).toEqual(["end-of-input"]);
      keys.close();
    }
  });

  it("reports a terminal that fails, and touches its mode no more (R7)", async () => {
    const modes: boolean[] = [];
    const source = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
    const gone: string[] = [];
    const keys = openKeys(source, { onText: () => undefined, onGone: (reason) => gone.push(reason) });
    keys.stream.setRawMode(true);
    source.destroy(new Error("EIO"));
    await new Promise((resolve) => setImmediate(resolve));
    keys.stream.setRawMode(false);
    keys.close();
    expect(gone).toEqual(["terminal-closed"]);
    expect(modes).toEqual([true]);
  });

  it("leaves nothing behind on its source", async () => {
    const source = new PassThrough();
    const before = source.eventNames().length;
    openKeys(source, { onText: () => undefined, onGone: () => undefined }).close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.eventNames().length).toBe(before);
    expect(source.isPaused()).toBe(true);
  });
});
