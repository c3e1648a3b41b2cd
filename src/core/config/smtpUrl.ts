import type { SmtpConfig } from "./types.ts";

/** Why an address of a mail server cannot be used. */
export type SmtpUrlFault = "form" | "secret";

/**
 * `smtp://user@host:port` (STARTTLS) or `smtps://…` (TLS from the first byte), as `CRISIS_SMTP_URL` has it. A password
 * in it is refused: addresses of this kind end up in logs and process lists.
 */
export function readSmtpUrl(text: string): { readonly smtp: SmtpConfig } | { readonly fault: SmtpUrlFault } {
  if (!/^smtps?:\/\//i.test(text) || !URL.canParse(text)) return { fault: "form" };
  // The scheme is not one of the web's, so the parser leaves host names as they are.
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (password !== "") return { fault: "secret" };
  if (hostname === "" || !/^\/?$/.test(pathname) || search !== "" || hash !== "") return { fault: "form" };
  return {
    smtp: {
      host: hostname,
      secure: protocol === "smtps:",
      ...(port !== "" && { port: Number(port) }),
      ...(username !== "" && { user: decodeURIComponent(username) }),
    },
  };
}
