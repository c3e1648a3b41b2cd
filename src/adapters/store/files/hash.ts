import * as crypto from "node:crypto";

/** sha256 of a text's UTF-8 bytes, hex; the one-shot form where Node has it, which is twice as fast. */
export const hash: (text: string) => string =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text, "hex")
    : (text) => crypto.createHash("sha256").update(text, "utf8").digest("hex");
