import type { FactValue } from "../facts/types.ts";
import type { Locale } from "../i18n/locale.ts";

/*
 * A *template* is one file a locale; binding facts gives a *notice*: a rendered message per reader language,
 * with the versions of the facts it used. A notice whose facts have changed since is *stale*.
 */

/** Names of the channels; each has one file in `channels/` and one line in its list. */
export const channelNames = [
  "staff-mail",
  "web",
  "page",
  "autoresponder",
  "hotline",
  "mail",
  "status",
  "short",
  "forum",
  "letter",
  "document",
  "form",
  "sheet",
] as const;
export type ChannelName = (typeof channelNames)[number];

/** A template in one language, parsed and checked. */
export interface Template {
  readonly name: string;
  readonly locale: Locale;
  readonly channel: ChannelName;
  readonly audience: string;
  readonly class: "service" | "marketing";
  readonly subject?: string;
  /** Facts that must have a value; reading one that has none is an error. */
  readonly needs: readonly string[];
  /** Facts that may be absent; only readable inside `{{#if …}}`. */
  readonly optional: readonly string[];
  /** Fields of the recipient (`recipient_name`): open in the notice, filled in per mail; only inside `{{#personal}}`. */
  readonly personal?: readonly string[];
  /** Most words the text should have, with realistic facts. */
  readonly words?: number;
  /** Names of the `{{#part}}`s in order: the same in every language. */
  readonly parts: readonly string[];
  readonly source: readonly string[];
  /** The Markdown-with-Handlebars body. */
  readonly body: string;
  /** Path for messages, and the line the body starts on (1-based). */
  readonly file: string;
  readonly bodyLine: number;
}

/** A message in one language: plain data, not yet in the form of a channel. */
export interface RenderedNotice {
  readonly template: string;
  readonly channel: ChannelName;
  readonly locale: Locale;
  readonly subject?: string;
  /** Markdown with facts bound. */
  readonly body: string;
  readonly parts: readonly string[];
  /** What its facts held when it was rendered, by name. */
  readonly values: Readonly<Record<string, FactValue>>;
  /** Most words the text should have; a longer one is told, not refused. */
  readonly words?: number;
  /** IANA zone its times are shown in. */
  readonly zone: string;
}

/**
 * What a notice can be turned into, with the ending of its file. Each channel says which of them it has; `text` is
 * what a person reads on a terminal.
 */
export const forms = {
  text: "txt",
  md: "md",
  html: "html",
  eml: "eml",
  page: "html",
  sieve: "sieve",
  ssml: "ssml",
  atom: "atom.xml",
  feed: "feed.json",
  json: "json",
} as const;
export type Form = keyof typeof forms;

/** A file that a channel makes of a rendered notice. */
export interface NoticeFile {
  /** Name without folder, for example `web-notice.de.md`. */
  readonly name: string;
  readonly content: string;
}
