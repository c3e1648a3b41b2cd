import { addressParts } from "../addressParts.ts";
import type { Contact } from "../types.ts";
import { type FactKind, read, refuse } from "./kind.ts";

/** Where people reach somebody: e-mail, telephone or web address, one at least; other words are the hours. */
export const contact: FactKind<Contact> = {
  shape: "line",
  form: "record",
  read(text, { messages }) {
    const parts = addressParts(text, messages);
    if (!parts.ok) return parts;
    const { email, phone, url, words } = parts.value;
    if (email === undefined && phone === undefined && url === undefined) return refuse(messages.contact);
    return read({
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(words.length > 0 && { hours: words.join(", ") }),
      ...(url !== undefined && { url }),
    });
  },
  show: joined,
  typed: joined,
};

function joined({ email, phone, hours, url }: Contact): string {
  return [email, phone, hours, url].filter((part) => part !== undefined).join(", ");
}
