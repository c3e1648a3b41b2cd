import { plainPhone } from "../addresses.ts";
import { asItIs, type FactKind, read, refuse } from "./kind.ts";

/** One telephone number, with the marks people put between its digits. */
export const phone: FactKind<string> = {
  shape: "line",
  form: "string",
  read(text, { messages }) {
    const number = plainPhone(text);
    return number === undefined ? refuse(messages.phone) : read(number);
  },
  ...asItIs,
};
