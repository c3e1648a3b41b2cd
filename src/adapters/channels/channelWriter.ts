import type { ChannelWriter } from "../../app/ports.ts";

/** Makes a channel's files. Markdown and the mail composer are loaded when the first one is wanted. */
export const createChannelWriter = (): ChannelWriter => ({
  files: async (notice, { now }) => {
    const { channels } = await import("../../core/notice/channels/registry.ts");
    const channel = channels[notice.channel];
    const files = channel.files(notice);
    if (!channel.mail) return files;
    const [{ emlDraft }, { fileName }] = await Promise.all([
      import("./eml.ts"),
      import("../../core/notice/channels/channel.ts"),
    ]);
    return [...files, { name: fileName(notice, "eml"), content: await emlDraft(notice, new Date(now)) }];
  },
});
