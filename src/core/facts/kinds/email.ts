import { plainEmail } from "../addresses.ts";
import { asItIs, type FactKind, read, refuse } from "./kind.ts";

/** Exactly one e-mail address, no name, no list. */
export const email: FactKind<string> = {
  shape: "line",
  form: "string",
  read(text, { messages }) {
    const address = plainEmail(text);
    if (address !== undefined) return read(address);
    if (text.split("@").length > 2) return refuse(messages.emailSeveral);
    return refuse(/[<>]/.test(text) ? messages.emailPlain : messages.email);
  },
  ...asItIs,
};
