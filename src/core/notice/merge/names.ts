/** Names of the services whose syntax open fields can be written in; each has one file here and one line in the registry. */
export const mergeNames = ["mailchimp", "sendgrid", "mailgun", "handlebars"] as const;
export type MergeName = (typeof mergeNames)[number];
