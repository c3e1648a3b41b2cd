import { z } from "zod";
import { plainEmail, plainUrl } from "../facts/addresses.ts";
import { cleanText } from "../facts/cleanText.ts";
import { longestLine } from "../facts/limits.ts";
import { locales } from "../i18n/locale.ts";
import { factsMessages } from "../i18n/messages/facts.ts";
import { channelNames } from "../notice/types.ts";
import { durationText, kebabId, listOf, mapOf, schemaVersion, typedText, words } from "../playbook/schema/common.ts";

/*
 * The form of `crisis.yaml`. A schema's `error` is the end of the sentence "expected …".
 */

const email = z.string({ error: "an e-mail address" }).refine((text) => plainEmail(text) !== undefined, {
  error: "exactly one e-mail address such as help@example.com",
});
const url = z.string({ error: "a web address" }).refine((text) => "url" in plainUrl(text), {
  error: "a web address such as https://example.com, without user name and password",
});
const zone = z.string({ error: "a time zone" }).refine((text) => isZone(text), {
  error: "a time zone such as Europe/Berlin",
});

/** A name of the IANA database; a plain offset knows no summer time. */
function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const factKey = z.string({ error: "a fact's name" }).regex(/^[a-z][a-z0-9_]*(\.(?:en|de|pl|sv))?$/, {
  error: "a fact's name such as contact_email, or contact_hours.de for its words in one language",
});

/** Words that stand in messages: one line, nothing in it that cannot be seen. */
const line = (what: string) =>
  words(what)
    .max(longestLine, { error: `a text of at most ${longestLine} characters (${what})` })
    .refine((text) => cleanText(text, "line", factsMessages.en).ok, {
      error: `one line without control characters (${what})`,
    });

const personWords = "a person: name, role, e-mail, telephone";

/** As one text, or with its parts named. */
const person = z.union(
  [
    line(personWords),
    z.strictObject({
      name: line("a name"),
      role: line("a part in the crisis").optional(),
      email: email.optional(),
      phone: typedText.optional(),
    }),
  ],
  { error: "a person: Maja Lind, head of operations, maja@example.com, or { name, role, email, phone }" },
);

const brand = z.strictObject(
  {
    logo: url.optional(),
    colour: z
      .string({ error: "a colour such as #1f6feb" })
      .regex(/^#[0-9a-fA-F]{6}$/, { error: "a colour such as #1f6feb, in quotes" })
      .optional(),
    website: url.optional(),
    address: listOf(line("a line of the address"), "a list of lines").optional(),
  },
  { error: "how messages look: { logo, colour, website, address }" },
);

/** Handed over as it is and shown before: nothing in it may be shown otherwise than it is. */
const argument = z
  .string({ error: "a word of the command" })
  .max(4000, { error: "a word of the command of at most 4000 characters" })
  .refine((text) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text), {
    error: "a word of the command, on one line and without invisible characters",
  });

const channel = z.strictObject(
  {
    publish: listOf(argument, 'a program and its arguments such as [./publish, "{folder}"]')
      .min(1, { error: "at least the program" })
      .refine(([program = ""]) => program.trim() !== "", { error: "the program first" })
      .optional(),
    timeout: durationText.optional(),
  },
  { error: "{ publish: [program, argument] }" },
);

const smtp = z.strictObject(
  {
    host: z.string({ error: "a host name" }).regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, {
      error: "a host name such as smtp.example.com",
    }),
    port: z.number({ error: "a port number" }).int().min(1).max(65_535, { error: "a port number" }).optional(),
    secure: z.boolean({ error: "true (TLS from the first byte) or false (STARTTLS)" }).optional(),
    user: line("a user name").optional(),
    from: email.optional(),
    reply_to: email.optional(),
  },
  { error: "a mail server: { host, port, user, from }" },
);

/** The whole file. */
export const configSchema = z.strictObject(
  {
    schema: schemaVersion,
    company: line("the company's name").optional(),
    languages: listOf(z.enum(locales, { error: "a language" }), "a list of languages such as [en, de]")
      .min(1, { error: "at least one language" })
      .refine((list) => new Set(list).size === list.length, { error: "each language once" })
      .optional(),
    zone: zone.optional(),
    brand: brand.optional(),
    roles: mapOf(
      kebabId,
      person,
      "a map of roles with the person: lead: Maja Lind, head of operations, maja@example.com",
    ).optional(),
    staff: z
      .strictObject(
        { address: email, members: listOf(email, "a list of addresses") },
        { error: "{ address, members }" },
      )
      .optional(),
    mailboxes: listOf(email, "a list of addresses").optional(),
    channels: z
      .partialRecord(z.enum(channelNames, { error: "a channel" }), channel, { error: "a map of channels" })
      .optional(),
    facts: mapOf(factKey, typedText, "a map of facts as you would type them").optional(),
    smtp: smtp.optional(),
  },
  { error: "a configuration: a map with schema, company, languages …" },
);

export type ConfigFile = z.infer<typeof configSchema>;
