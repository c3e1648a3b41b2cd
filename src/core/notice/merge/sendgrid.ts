import { braceTags, openingBraces, touchingTag } from "./braces.ts";
import type { MergeSystem } from "./mergeSystem.ts";

/** Dynamic templates of SendGrid: some of Handlebars, and its older tags for signing off. */
export const sendgrid: MergeSystem = {
  tags: braceTags,
  signs: [
    touchingTag,
    openingBraces,
    { pattern: /<(?=%)|\[(?=(?:unsubscribe|unsubscribe_preferences|weblink|sender_\w+)\])/gi },
  ],
};
