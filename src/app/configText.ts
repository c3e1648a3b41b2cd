import type { Origin } from "../core/config/origins.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { configMessages } from "../core/i18n/messages/config.ts";
import { harmless } from "../core/text/harmless.ts";
import { quotedCommand } from "../core/text/quotedCommand.ts";
import { table } from "../core/text/table.ts";
import type { LoadedConfig } from "./ports.ts";

/** A line a value: its path, its value; on request where it comes from, and with it the defaults. */
export function configText(
  { origins, file }: LoadedConfig,
  {
    defaults,
    origin,
    locale,
  }: { readonly defaults: readonly Origin[]; readonly origin: boolean; readonly locale: Locale },
): string {
  const messages = configMessages[locale];
  const head = origins.length === 0 ? [messages.nothing] : file === undefined ? [] : [messages.file(file)];
  const rows = [...origins, ...(origin ? defaults : [])].map(({ key, value, from }) => [
    ...(origin ? [from] : []),
    key,
    isCommand(key) ? quotedCommand(value as readonly string[]) : shown(value),
  ]);
  return `${harmless([...head, ...table(rows)].join("\n"), { lines: true })}\n`;
}

/** The same for programs. */
export const configJson = ({ origins, file }: LoadedConfig, defaults: readonly Origin[]): object => ({
  file: file ?? null,
  values: [...origins, ...defaults].map(({ key, value, from }) => ({ key, value, from })),
});

const isCommand = (key: string): boolean => /^channels\..*\.publish$/.test(key);

/** Lists and people on one line. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(String).join(", ");
  return String(value);
}
