import { asFile, type Channel, fileName } from "./channel.ts";

/** An entry for the status page or blog: Markdown with its heading. */
export const status: Channel = {
  subject: true,
  mail: false,
  files: (notice) => [{ name: fileName(notice, "md"), content: asFile(`# ${notice.subject ?? ""}\n\n${notice.body}`) }],
};
