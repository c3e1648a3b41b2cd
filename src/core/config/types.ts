import type { Person } from "../facts/types.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ChannelName } from "../notice/types.ts";

/*
 * What `crisis.yaml` says, once and for all incidents: who the company is, how its messages look, who is who, and how
 * a channel is published. Everything is optional: the program works without a configuration.
 */

/** The configuration as the program uses it; absent parts are absent, defaults are applied where they are used. */
export interface Config {
  /** The company as customers know it. */
  readonly company?: string;
  /** Languages the customers read, in order of preference. */
  readonly languages?: readonly Locale[];
  /** IANA zone in which times are shown to readers. */
  readonly zone?: string;
  readonly brand?: Brand;
  /** People with their part in a crisis, by role id (`lead`, `comms` …). */
  readonly roles?: Readonly<Record<string, Person>>;
  /** Everybody who is told first: the staff list. */
  readonly staff?: StaffList;
  /** Mailboxes customers write to: the autoresponder answers for these and for no others. */
  readonly mailboxes?: readonly string[];
  readonly channels?: Readonly<Partial<Record<ChannelName, ChannelConfig>>>;
  /** Facts that are the same in every crisis, as typed, by fact key (`contact_email`, `contact_hours.de`): offered as the answer. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly smtp?: SmtpConfig;
}

/** How messages of the company look. */
export interface Brand {
  /** Address of a logo picture in mails; never needed to read them. */
  readonly logo?: string;
  /** Colour of headings and links, `#rrggbb`. */
  readonly colour?: string;
  readonly website?: string;
  /** Postal address, a line each (CAN-SPAM: the sender's address stands in every mail). */
  readonly address?: readonly string[];
}

export interface StaffList {
  /** The address that reaches everybody: `staff@example.com`. */
  readonly address: string;
  readonly members: readonly string[];
}

export interface ChannelConfig {
  /** Program and arguments that put a notice up; never given to a shell. See `docs/configuration.md` for `{folder}` and the like. */
  readonly publish?: readonly string[];
  /** Seconds after which the command is stopped. */
  readonly timeout?: number;
}

/** Where mails are handed over; the password is never here. */
export interface SmtpConfig {
  readonly host: string;
  readonly port?: number;
  readonly secure?: boolean;
  readonly user?: string;
  readonly from?: string;
  readonly replyTo?: string;
}

/** Nothing configured. */
export const noConfig: Config = {};
