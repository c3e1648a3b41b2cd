import type { Config } from "../../../config/types.ts";
import { companyOf } from "../../company.ts";
import type { RenderedNotice } from "../../types.ts";

/** Who a mail comes from: what stands over it and under it. */
export interface SenderBlock {
  /** As the message itself names the company, else as it is configured. */
  readonly company?: string;
  /** Address of a picture; only `https:` and `http:`. */
  readonly logo?: string;
  /** Postal address, a line each; empty when none is configured (CAN2). */
  readonly address: readonly string[];
  readonly website?: string;
}

/** Reads the sender from the notice and the configuration; blank and unusable entries are left out. */
export function senderOf(notice: RenderedNotice, { company, brand }: Config): SenderBlock {
  const name = words(companyOf(notice) ?? company);
  const logo = webAddress(brand?.logo);
  const website = webAddress(brand?.website);
  return {
    ...(name !== undefined && { company: name }),
    ...(logo !== undefined && { logo }),
    ...(website !== undefined && { website }),
    address: (brand?.address ?? []).flatMap((line) => words(line) ?? []),
  };
}

/**
 * Company, postal address and website, a line each; empty where there is neither address nor website to tell. An
 * address that names the company itself is not headed by it again.
 */
export function footerLines({ company, address, website }: SenderBlock): readonly string[] {
  if (address.length === 0 && website === undefined) return [];
  const named = company !== undefined && address.some((line) => line.includes(company));
  return [named ? undefined : company, ...address, website].flatMap((line) => line ?? []);
}

/** One line. */
function words(value: string | undefined): string | undefined {
  const line = (value ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line === "" ? undefined : line;
}

const webAddress = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s<>"'`\\]+$/i.test(value) ? value : undefined;
