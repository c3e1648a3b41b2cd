import type { Origin } from "../core/config/origins.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { configMessages } from "../core/i18n/messages/config.ts";
import { harmless } from "../core/text/harmless.ts";
import { table } from "../core/text/table.ts";
import type { LoadedConfig } from "./ports.ts";

/** A line a value: its path, its value, and on request where it comes from. */
export function configText(
  { origins, file }: LoadedConfig,
  { origin, locale }: { readonly origin: boolean; readonly locale: Locale },
): string {
  const messages = configMessages[locale];
  if (origins.length === 0) return `${messages.nothing}\n`;
  const rows = origins.map(({ key, value, from }) => [...(origin ? [from] : []), key, shown(value)]);
  const head = file === undefined ? [] : [messages.file(file)];
  return `${harmless([...head, ...table(rows)].join("\n"), { lines: true })}\n`;
}

/** The same for programs. */
export const configJson = ({ origins, file }: LoadedConfig): object => ({
  file: file ?? null,
  values: origins.map(({ key, value, from }: Origin) => ({ key, value, from })),
});

/** Lists and people on one line. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(String).join(", ");
  return String(value);
}
