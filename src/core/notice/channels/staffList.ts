import { plainEmail } from "../../facts/addresses.ts";
import type { NoticeFile, RenderedNotice } from "../types.ts";
import type { About } from "./channel.ts";

/**
 * The address of the staff list as the mail server takes it: an `aliases(5)` entry and a Postfix `virtual(5)` map. Only
 * plain addresses are written: what a server would take for a command, a file or an include never is (row C09).
 */
export function staffListFiles(_notices: readonly RenderedNotice[], { config }: About): readonly NoticeFile[] {
  const { address = "", members = [] } = config.staff ?? {};
  const list = plainEmail(address);
  const people = [...new Set(members.flatMap((member) => plainEmail(member) ?? []))].filter((one) => one !== list);
  if (list === undefined || people.length === 0) return [];
  const local = list.slice(0, list.lastIndexOf("@"));
  return [
    { name: "staff.aliases", content: `${quotedName(local)}: ${people.map(quotedAddress).join(",\n  ")}\n` },
    { name: "staff.virtual", content: `${list} ${people.join(", ")}\n` },
  ];
}

/** In `aliases` a word with signs that mean something is put in quotes. */
const quotedName = (local: string): string => (/^[\w.+-]+$/.test(local) ? local : `"${local}"`);
const quotedAddress = (address: string): string => (/^[\w.+@-]+$/.test(address) ? address : `"${address}"`);
