import { z } from "zod";
import { durationForm, durationPattern, parseDuration } from "../duration.ts";

/*
 * Building stones of the file schemas. A schema's `error` is the end of the sentence "expected …"; what was
 * found instead is added by `issues.ts`.
 */

/** Words that people read: not blank, not a book. */
export const words = (what: string) =>
  z
    .string({ error: `a text (${what})` })
    .regex(/\S/, { error: `a text (${what})` })
    .max(4000, { error: `a text of at most 4000 characters (${what})` });

export const kebabId = z
  .string({ error: "an id such as staff-first" })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: "an id such as staff-first: small letters, digits and single hyphens",
  })
  .max(60, { error: "an id of at most 60 characters" });

export const factName = z
  .string({ error: "a fact's name such as started_at" })
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, {
    error: "a fact's name such as started_at: small letters, digits and single underscores",
  })
  .max(60, { error: "a name of at most 60 characters" });

/** A step of this playbook, or of a used one by its path. */
export const stepReference = z
  .string({ error: "the id of a step" })
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, { error: "the id of a step such as staff-first, or triage/staff-first" });

export const durationText = z
  .string({ error: durationForm })
  .regex(durationPattern, { error: durationForm })
  .refine((text) => parseDuration(text) !== undefined, { error: durationForm });

export const flag = z.boolean({ error: "true or false" });

export const condition = z
  .string({ error: 'a condition such as status == "resolved"' })
  .regex(/\S/, { error: 'a condition such as status == "resolved"' });

/** A value as an operator would type it; YAML's own numbers and truth values are taken as their text. */
export const typedText = z.union([z.string(), z.number(), z.boolean()], { error: "a text, a number, true or false" });

/** What a step or clock rests on: rows of the contract, references, or the name of a rule of one's own. */
export const sources = z.array(
  z
    .string({ error: "the name of a source such as C09" })
    .regex(/^[A-Za-z][\w.-]{0,39}$/, { error: "the name of a source such as C09, GDPR1 or house-rule" }),
  { error: "a list of sources such as [C09, C34]" },
);

export const listOf = <T extends z.ZodType>(item: T, what: string) => z.array(item, { error: what });
export const mapOf = <K extends z.ZodString, T extends z.ZodType>(key: K, item: T, what: string) =>
  z.record(key, item, { error: what });

export const schemaVersion = z.literal("crisis/v1", { error: "crisis/v1" });
