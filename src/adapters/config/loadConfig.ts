import { dirname, isAbsolute, join, relative } from "node:path";
import type { LoadedConfig } from "../../app/ports.ts";
import { readSmtpUrl } from "../../core/config/smtpUrl.ts";
import { type Origin, valuesOf } from "../../core/config/origins.ts";
import { type Config, noConfig } from "../../core/config/types.ts";
import { UserError } from "../../core/errors.ts";
import { readText } from "../library/readText.ts";
import { findConfig } from "./findConfig.ts";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration in effect. Without a file and without variables nothing but this module is loaded.
 * @throws UserError `config-invalid` with findings, `config-missing` when `CRISIS_CONFIG` names no file.
 */
export async function loadConfig(env: Env, cwd: string): Promise<LoadedConfig> {
  const place = findConfig(env, cwd);
  const shown = shownPath(place.path, cwd);
  if (!place.exists && place.named)
    throw new UserError("config-missing", `CRISIS_CONFIG names ${shown}, and there is no such file`);
  const fromFile = place.exists ? await readFile(place.path, shown) : { config: noConfig, origins: [] };
  const smtp = smtpOf(env);
  if (!smtp) return { ...fromFile, ...(place.exists && { file: shown }) };
  const own = Object.entries(smtp).map(([key, value]) => ({ key: `smtp.${key}`, value, from: "CRISIS_SMTP_URL" }));
  const kept = fromFile.origins.filter(({ key }) => !own.some((other) => other.key === key));
  return {
    config: { ...fromFile.config, smtp: { ...fromFile.config.smtp, ...smtp } },
    origins: [...kept, ...own],
    ...(place.exists && { file: shown }),
  };
}

/** Relative where that is shorter to read. */
function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" || short.startsWith("..") || isAbsolute(short) ? path : short;
}

async function readFile(
  path: string,
  shown: string,
): Promise<{ readonly config: Config; readonly origins: readonly Origin[] }> {
  const read = await readText(path, shown);
  if ("problem" in read) throw invalid(shown, [read.problem], "");
  const { readConfig } = await import("../../core/config/readConfig.ts");
  const { config: written, diagnostics, line } = readConfig(read.text, shown);
  if (!written) throw invalid(shown, diagnostics, read.text);
  const config = withPrograms(written, dirname(path));
  const origins = valuesOf(config).map(([parts, value]) => ({
    key: parts.join("."),
    value,
    from: `${shown}:${line(parts.map((part) => (part === "replyTo" ? "reply_to" : part)))}`,
  }));
  return { config, origins };
}

/** A program with a folder in its name is the one beside the configuration, wherever the run goes on. */
function withPrograms(config: Config, folder: string): Config {
  if (!config.channels) return config;
  const channels = Object.entries(config.channels).map(([name, channel]) => {
    const [program = "", ...rest] = channel.publish ?? [];
    const relativePath = /[\\/]/.test(program) && !isAbsolute(program);
    return [name, relativePath ? { ...channel, publish: [join(folder, program), ...rest] } : channel] as const;
  });
  return { ...config, channels: Object.fromEntries(channels) };
}

/** The lines are shown with the findings, unless a secret stands in one of them. */
function invalid(shown: string, diagnostics: UserError["diagnostics"], text: string): UserError {
  const secret = diagnostics.some(({ ruleId }) => ruleId === "secret-in-config");
  const sources = new Map(secret ? [] : [[shown, text] as const]);
  return new UserError("config-invalid", `${shown} cannot be used`, { diagnostics, sources });
}

function smtpOf(env: Env): Config["smtp"] {
  const url = env["CRISIS_SMTP_URL"]?.trim();
  if (!url) return undefined;
  const read = readSmtpUrl(url);
  if ("smtp" in read) return read.smtp;
  const hint =
    read.fault === "secret"
      ? "leave the password out of it; give it by CRISIS_SMTP_PASSWORD, CRISIS_SMTP_PASSWORD_FILE or CRISIS_SMTP_PASSWORD_COMMAND"
      : "expected smtp://user@host:587 or smtps://user@host:465";
  throw new UserError("smtp-url-invalid", "CRISIS_SMTP_URL cannot be used", { hint });
}
