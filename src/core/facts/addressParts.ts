import type { FactsMessages } from "../i18n/messages/facts/en.ts";
import { plainEmail, plainPhone, plainUrl } from "./addresses.ts";
import { read, refuse } from "./kinds/kind.ts";
import type { Parsed } from "./types.ts";

/** What was found in a line such as `Anna Nowak, support, anna@example.com, +48 22 123 45 67`. */
export interface AddressParts {
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
  /** The other parts in their order. */
  readonly words: readonly string[];
}

/** Fewer digits are hours or a house number rather than a telephone number, unless it starts with a plus. */
const fewestDigits = 5;

/** Sorts the parts of a line (by commas, semicolons or angle brackets) by what they are, in any order. */
export function addressParts(text: string, messages: FactsMessages): Parsed<AddressParts> {
  const urls = text.match(/https?:\/\/[^\s<>]+/gi)?.map((url) => url.replace(/[,;.]+$/, "")) ?? [];
  const left = urls.reduce((rest, url) => rest.replace(url, ","), text);
  const parts = left
    .split(/[,;<>\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const emails = parts.filter((part) => part.includes("@"));
  const phones = parts.filter(isPhone);
  for (const [what, found] of [
    ["email", emails],
    ["phone", phones],
    ["url", urls],
  ] as const) {
    if (found.length > 1) return refuse(messages.twice(what));
  }
  const email = emails[0] === undefined ? undefined : plainEmail(emails[0]);
  if (emails.length > 0 && email === undefined) return refuse(messages.email);
  const url = urls[0] === undefined ? undefined : plainUrl(urls[0]);
  if (url && "fault" in url) return refuse(messages.url);
  const phone = phones[0] === undefined ? undefined : plainPhone(phones[0]);
  return read({
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(url && { url: url.url }),
    words: parts.filter((part) => !part.includes("@") && !isPhone(part)),
  });
}

const isPhone = (part: string): boolean =>
  plainPhone(part) !== undefined && (part.startsWith("+") || part.replace(/\D/g, "").length >= fewestDigits);
