import type { SmtpConfig } from "../../../config/types.ts";
import { isNoReply } from "../../noReply.ts";

/** From whom a draft comes and where answers go; each absent where it is not configured or nobody would read the answer. */
export interface Answerable {
  readonly from?: string;
  readonly replyTo?: string;
}

/**
 * Sender and Reply-To of a draft. A no-reply address never stands in one (B49): it is left out, and the mail program
 * then takes the address of the person who sends. Checking the configuration is where it is told.
 */
export function answerable({ from, replyTo }: Pick<SmtpConfig, "from" | "replyTo"> = {}): Answerable {
  const [sender, answers] = [answerableAddress(from), answerableAddress(replyTo)];
  return { ...(sender !== undefined && { from: sender }), ...(answers !== undefined && { replyTo: answers }) };
}

/** One address, with or without a name before it; whatever else might stand there would add to the header. */
const oneAddress =
  /^(?:[^\p{Cc}<>@,;:()[\]\\]{0,100}<[^\p{Cc}\s<>@,;:"()[\]\\]+@[^\p{Cc}\s<>@,;:"()[\]\\]+>|[^\p{Cc}\s<>@,;:"()[\]\\]+@[^\p{Cc}\s<>@,;:"()[\]\\]+)$/u;

function answerableAddress(address: string | undefined): string | undefined {
  const trimmed = address?.trim();
  return trimmed !== undefined && oneAddress.test(trimmed) && !isNoReply(trimmed) ? trimmed : undefined;
}
