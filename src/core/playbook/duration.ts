const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A duration as playbooks write it: `90s`, `15m`, `1h30m`, `72h`, `1d`. Largest unit first, each once. */
export const durationPattern = /^(?=.)(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/;

/** What a duration looks like, for messages. */
export const durationForm = "a duration such as 90s, 15m, 2h or 1d";

/** Seconds of a duration text; undefined when it is none, or zero. */
export function parseDuration(text: string): number | undefined {
  const match = durationPattern.exec(text);
  if (!match) return undefined;
  const [, d = "0", h = "0", m = "0", s = "0"] = match;
  const { d: day = 0, h: hour = 0, m: minute = 0 } = unitSeconds;
  const seconds = Number(d) * day + Number(h) * hour + Number(m) * minute + Number(s);
  return seconds > 0 ? seconds : undefined;
}
