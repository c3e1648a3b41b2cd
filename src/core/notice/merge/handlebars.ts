import { braceTags } from "./braces.ts";
import type { MergeSystem } from "./mergeSystem.ts";

/** Handlebars itself, for programs of one's own: a backslash before braces leaves them as they are. */
export const handlebars: MergeSystem = {
  tags: braceTags,
  signs: [
    { pattern: /\{(?=\0)|(?<=\0)\}|\\(?=\{\{)/g },
    { pattern: /\{{2,}/g, inText: (signs) => signs.replaceAll("{{", "\\{{") },
    { pattern: /\\(?=\0)/g, inText: (signs) => `\\${signs}` },
  ],
};
