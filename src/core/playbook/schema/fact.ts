import { z } from "zod";
import { columnTypes, factTypes } from "../../facts/types.ts";
import { flag, typedText, words } from "./common.ts";

const value = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, {
  error: "a value such as high or en: letters, digits, hyphen, underscore, full stop",
});

/** How a playbook file declares one fact. */
export const factSchema = z.strictObject(
  {
    type: z.enum(factTypes, { error: "a type of fact" }),
    ask: words("the question to the operator"),
    hint: words("a hint for the operator").optional(),
    example: typedText.optional(),
    required: flag.optional(),
    values: z.record(value, words("the label of the value"), { error: "a map of values with their labels" }).optional(),
    columns: z
      .record(
        z.string().regex(/^[a-z][a-z0-9_]*\??$/, { error: "a column such as owner, or answer? where it may be empty" }),
        z.enum(columnTypes, { error: "line or date" }),
        { error: "a map of columns such as { text: line, owner: line, date: date }" },
      )
      .optional(),
    pattern: z.string({ error: "a regular expression" }).min(1).max(500).optional(),
    default: typedText.optional(),
    allow: z.literal("unknown", { error: "unknown" }).optional(),
    basis: z.enum(["none", "required"], { error: "none or required" }).optional(),
    tense: z.enum(["past", "future"], { error: "past or future" }).optional(),
    localized: flag.optional(),
    public: flag.optional(),
    sensitive: flag.optional(),
    max: z
      .number({ error: "a number of characters" })
      .int({ error: "a whole number of characters" })
      .min(1)
      .max(100_000)
      .optional(),
  },
  { error: "a fact such as { type: line, ask: Which service is down? }" },
);

export type FactFile = z.infer<typeof factSchema>;
