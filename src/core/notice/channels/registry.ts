import type { ChannelName } from "../types.ts";
import { autoresponder } from "./autoresponder.ts";
import type { Channel } from "./channel.ts";
import { hotline } from "./hotline.ts";
import { mail } from "./mail.ts";
import { page } from "./page.ts";
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
};
