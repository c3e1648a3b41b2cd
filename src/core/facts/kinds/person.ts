import { addressParts } from "../addressParts.ts";
import type { Person } from "../types.ts";
import { type FactKind, read, refuse } from "./kind.ts";

/** A name with role, e-mail and telephone; what is what is told by its form, of the rest the first is the name. */
export const person: FactKind<Person> = {
  shape: "line",
  form: "record",
  read(text, { messages }) {
    const parts = addressParts(text, messages);
    if (!parts.ok) return parts;
    const { email, phone, url, words } = parts.value;
    const [name, ...role] = words;
    if (url !== undefined) return refuse(messages.person);
    if (name === undefined || !/\p{L}/u.test(name)) return refuse(messages.personName);
    return read({
      name,
      ...(role.length > 0 && { role: role.join(", ") }),
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
    });
  },
  show: joined,
  typed: joined,
};

function joined({ name, role, email, phone }: Person): string {
  return [name, role, email, phone].filter((part) => part !== undefined).join(", ");
}
