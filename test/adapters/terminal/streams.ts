import { PassThrough, Writable } from "node:stream";

/** A stream to type into; without raw mode, like a pipe. */
export const typing = (): PassThrough => new PassThrough();

/** A stream that remembers what was written; `break` makes it fail like a closed terminal. */
export function recorder(options: { readonly columns?: number; readonly isTTY?: boolean } = {}) {
  let text = "";
  let broken: NodeJS.ErrnoException | undefined;
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done(broken);
    },
  });
  return Object.assign(stream, {
    ...options,
    text: () => text,
    break: (code: string) => {
      broken = Object.assign(new Error(code), { code });
    },
  });
}
