import { handlebars } from "./handlebars.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailgun } from "./mailgun.ts";
import type { MergeSystem } from "./mergeSystem.ts";
import type { MergeName } from "./names.ts";
import { sendgrid } from "./sendgrid.ts";

/** Every service whose syntax we write: one file each, one line here. */
export const mergeSystems: Readonly<Record<MergeName, MergeSystem>> = { mailchimp, sendgrid, mailgun, handlebars };
