import type { ChannelWriter } from "../../app/ports.ts";

const parts = {
  channels: () => import("../../core/notice/channels/registry.ts"),
  eml: () => import("./eml.ts"),
  channel: () => import("../../core/notice/channels/channel.ts"),
};

/** Makes a channel's files. Markdown and the mail composer are loaded when the first one is wanted. */
export const createChannelWriter = (): ChannelWriter => ({
  prepare: () => Promise.all(Object.values(parts).map((load) => load())),
  files: async (notice, { now }) => {
    const { channels } = await parts.channels();
    const channel = channels[notice.channel];
    const files = channel.files(notice);
    if (!channel.mail) return files;
    const [{ emlDraft }, { fileName }] = await Promise.all([parts.eml(), parts.channel()]);
    return [...files, { name: fileName(notice, "eml"), content: await emlDraft(notice, new Date(now)) }];
  },
});
