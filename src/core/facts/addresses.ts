/*
 * What an e-mail address, a telephone number and a web address look like. Stricter than the standards: an address
 * cell that a mailer could read as two addresses must never pass (fault M32).
 */

const atom = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
const mailForm = new RegExp(`^${atom}(?:\\.${atom})*@(${label}(?:\\.${label})+)$`, "u");

/** The address with its domain in lower case; undefined unless it is exactly one plain address. */
export function plainEmail(text: string): string | undefined {
  if (text.length > 254) return undefined;
  const domain = mailForm.exec(text)?.[1];
  if (domain === undefined || /^\d+$/.test(domain.slice(domain.lastIndexOf(".") + 1))) return undefined;
  const local = text.slice(0, text.length - domain.length - 1);
  return local.length > 64 ? undefined : `${local}@${domain.toLowerCase()}`;
}

/** The number with single spaces; undefined unless it is one telephone number of 3 to 15 digits (ITU-T E.164). */
export function plainPhone(text: string): string | undefined {
  if (!/^\+?[\d ()/-]+$/.test(text) || !/\d/.test(text)) return undefined;
  const digits = text.replace(/\D/g, "").length;
  const balanced = /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(text);
  return digits >= 3 && digits <= 15 && balanced ? text.replace(/ +/g, " ").trim() : undefined;
}

/** Why a text is no web address that may stand in a message. */
export type UrlFault = "form" | "scheme-missing" | "protocol" | "secret";

/** A web address as typed, if it is one: http or https, with a host, without user name and password. */
export function plainUrl(text: string): { readonly url: string } | { readonly fault: UrlFault } {
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(text)) return { fault: "scheme-missing" };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:/i.test(text)) return { fault: "protocol" };
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text) || !URL.canParse(text)) return { fault: "form" };
  const parsed = new URL(text);
  if (parsed.username !== "" || parsed.password !== "") return { fault: "secret" };
  return parsed.hostname === "" ? { fault: "form" } : { url: text };
}
