/**
 * A readable id for an incident opened now: `outage-2026-11-23-1431`, in the operator's zone.
 * @param now epoch milliseconds.
 */
export function incidentId(playbook: string, now: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${playbook}-${part("year")}-${part("month")}-${part("day")}-${part("hour")}${part("minute")}`;
}
