import type { TextPart } from "../personal.ts";
import type { MergeTags, ServiceSign } from "./mergeSystem.ts";

/** Tags of Handlebars. Only HTML is escaped: a subject or a text with `&amp;` in a name is wrong. */
export const braceTags = (field: string, part: TextPart): MergeTags => ({
  start: `{{#if ${field}}}`,
  value: part === "html" ? `{{${field}}}` : `{{{${field}}}}`,
  otherwise: "{{else}}",
  end: "{{/if}}",
});

/** A brace or a backslash that would become part of a tag beside it. */
export const touchingTag: ServiceSign = { pattern: /\{(?=\0)|(?<=\0)\}|\\(?=\0)/g };

/** Where Handlebars would begin a tag; a service that knows only some of Handlebars cannot be told otherwise in text. */
export const openingBraces: ServiceSign = { pattern: /\{{2,}/g };
