import { plainEmail } from "../../facts/addresses.ts";
import type { NoticeFile, RenderedNotice } from "../types.ts";
import type { About } from "./channel.ts";

/**
 * The address of the staff list as the mail server takes it: an `aliases(5)` entry and a Postfix `virtual(5)` map. Only
 * plain addresses are written: what a server would take for a command, a file or an include never is (row C09). How
 * many were left out stands in the file, since somebody would not be told.
 */
export function staffListFiles(_notices: readonly RenderedNotice[], { config }: About): readonly NoticeFile[] {
  const { address = "", members = [] } = config.staff ?? {};
  const list = harmless(address);
  const plain = members.flatMap((member) => harmless(member) ?? []);
  const people = list === undefined ? [] : eachOnce(plain).filter((one) => !same(one, list));
  if (list === undefined || people.length === 0) return [];
  const local = list.slice(0, list.lastIndexOf("@"));
  const left = members.length - plain.length;
  const head = left === 0 ? "" : `# Left out, since it is no plain address: ${left} of ${members.length}.\n`;
  return [
    { name: "staff.aliases", content: `${head}${quoted(local)}: ${people.map(quoted).join(",\n  ")}\n` },
    { name: "staff.virtual", content: `${head}${list} ${people.join(", ")}\n` },
  ];
}

/**
 * A plain address that starts like a name. `|x@example.com` is an address by the standards, but mail servers run what
 * stands after `|`, write to what starts with `/`, and take `-` for an option and `#` for a comment, also in quotes.
 */
function harmless(text: string): string | undefined {
  const address = plainEmail(text);
  return address !== undefined && /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+=&~'-]*@/u.test(address) ? address : undefined;
}

/** No mail server in use tells two people apart by capital letters. */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** As first written. */
function eachOnce(addresses: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const address of addresses) {
    const key = address.toLowerCase();
    if (!first.has(key)) first.set(key, address);
  }
  return [...first.values()];
}

/** In `aliases` a word with signs that mean something is put in quotes. */
const quoted = (word: string): string => (/^[\w.+@-]+$/.test(word) ? word : `"${word}"`);
