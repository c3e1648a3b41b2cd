import { braceTags, openingBraces, touchingTag } from "./braces.ts";
import type { MergeSystem } from "./mergeSystem.ts";

/** Templates of Mailgun: Handlebars, and its variables between percent signs. */
export const mailgun: MergeSystem = {
  tags: braceTags,
  signs: [touchingTag, openingBraces, { pattern: /%(?=[a-z_]*(?:recipient|unsubscribe)[\w.]*%)/gi }],
};
