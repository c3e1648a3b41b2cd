import { Temporal } from "temporal-polyfill";

/** A zone as an operator writes it after a time. */
export type ZoneWord =
  /** IANA name, in its proper spelling. */
  | { readonly kind: "region"; readonly zone: string }
  /** `+01:00`, or a name that is always the same offset. */
  | { readonly kind: "offset"; readonly zone: string }
  /** A seasonal name such as CET: right only while that season lasts in its region. */
  | {
      readonly kind: "season";
      readonly zone: string;
      readonly region: string;
      readonly name: string;
      readonly shared: boolean;
    };

/** Name, offset, a region that uses it, and whether other parts of the world give the name another meaning. */
const seasons: ReadonlyArray<readonly [names: string, offset: string, region: string, shared?: "shared"]> = [
  ["WET", "+00:00", "Europe/Lisbon"],
  ["WEST", "+01:00", "Europe/Lisbon"],
  ["BST", "+01:00", "Europe/London", "shared"],
  ["CET MEZ", "+01:00", "Europe/Berlin"],
  ["CEST MESZ", "+02:00", "Europe/Berlin"],
  ["EET OEZ", "+02:00", "Europe/Helsinki"],
  ["EEST OESZ", "+03:00", "Europe/Helsinki"],
  ["EST", "-05:00", "America/New_York", "shared"],
  ["EDT", "-04:00", "America/New_York"],
  ["CST", "-06:00", "America/Chicago", "shared"],
  ["CDT", "-05:00", "America/Chicago", "shared"],
  ["PST", "-08:00", "America/Los_Angeles", "shared"],
  ["PDT", "-07:00", "America/Los_Angeles"],
  ["AEST", "+10:00", "Australia/Sydney"],
  ["AEDT", "+11:00", "Australia/Sydney"],
];

/** Reads `Z`, `UTC`, `+01:00`, `GMT+1`, `CET`, `Europe/Warsaw`; undefined where it is none of these. */
export function readZone(word: string): ZoneWord | undefined {
  if (/^(?:z|utc|gmt)$/i.test(word)) return { kind: "offset", zone: "+00:00" };
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(word);
  if (offset) return readOffset(offset);
  const found = seasons.find(([names]) => names.split(" ").includes(word.toUpperCase()));
  if (found) {
    const [, zone, region, shared] = found;
    return { kind: "season", zone, region, name: word.toUpperCase(), shared: shared === "shared" };
  }
  return /^[a-z_]+(?:\/[a-z0-9_+-]+){1,2}$/i.test(word) ? readRegion(word) : undefined;
}

function readOffset([, sign, hours, minutes = "00"]: RegExpExecArray): ZoneWord | undefined {
  if (Number(hours) > 14) return undefined;
  return { kind: "offset", zone: `${sign}${hours?.padStart(2, "0")}:${minutes}` };
}

function readRegion(name: string): ZoneWord | undefined {
  try {
    return { kind: "region", zone: Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId };
  } catch {
    return undefined;
  }
}
