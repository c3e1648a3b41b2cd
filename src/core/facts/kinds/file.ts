import { asItIs, type FactKind, read, refuse } from "./kind.ts";

/** The path of one file, as typed; quotes around it (from drag and drop) are dropped. Not looked up here. */
export const file: FactKind<string> = {
  shape: "line",
  form: "string",
  read(text, { messages }) {
    const path = unquoted(text);
    return path === "" || /[/\\]$/.test(path) ? refuse(messages.file) : read(path);
  },
  ...asItIs,
};

function unquoted(text: string): string {
  let path = text;
  for (;;) {
    const inner = /^(["'])(.*)\1$/.exec(path)?.[2]?.trim();
    if (inner === undefined) return path;
    path = inner;
  }
}
