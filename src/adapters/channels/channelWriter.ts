import type { ChannelWriter } from "../../app/ports.ts";
import { fileName } from "../../core/notice/channels/channel.ts";
import { channels } from "../../core/notice/channels/registry.ts";

/** Makes a channel's files; the mail composer is only loaded when a draft is wanted. */
export const createChannelWriter = (): ChannelWriter => ({
  files: async (notice, { now }) => {
    const channel = channels[notice.channel];
    const files = channel.files(notice);
    if (!channel.mail) return files;
    const { emlDraft } = await import("./eml.ts");
    return [...files, { name: fileName(notice, "eml"), content: await emlDraft(notice, new Date(now)) }];
  },
});
