import type { ChannelName } from "../types.ts";
import { autoresponder } from "./autoresponder.ts";
import type { Channel } from "./channel.ts";
import { document } from "./document.ts";
import { form } from "./form.ts";
import { forum } from "./forum.ts";
import { hotline } from "./hotline.ts";
import { letter } from "./letter.ts";
import { mail } from "./mail.ts";
import { page } from "./page.ts";
import { sheet } from "./sheet.ts";
import { short } from "./short.ts";
import { staffMail } from "./staffMail.ts";
import { status } from "./status.ts";
import { web } from "./web.ts";

/** Every channel: one file each, one line here. */
export const channels: Readonly<Record<ChannelName, Channel>> = {
  "staff-mail": staffMail,
  web,
  page,
  autoresponder,
  hotline,
  mail,
  status,
  short,
  forum,
  letter,
  document,
  form,
  sheet,
};
