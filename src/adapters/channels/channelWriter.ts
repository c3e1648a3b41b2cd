import type { ChannelContext, ChannelWriter } from "../../app/ports.ts";
import type { About, Channel } from "../../core/notice/channels/channel.ts";
import type { Config } from "../../core/config/types.ts";
import type { MergeName } from "../../core/notice/merge/names.ts";
import type { Form, RenderedNotice } from "../../core/notice/types.ts";

const parts = {
  channels: () => import("../../core/notice/channels/registry.ts"),
  eml: () => import("./eml.ts"),
  channel: () => import("../../core/notice/channels/channel.ts"),
  json: () => import("../../core/notice/channels/json.ts"),
  personal: () => import("../../core/notice/personal.ts"),
  merge: async () => ({
    ...(await import("../../core/notice/merge/exportMerge.ts")),
    ...(await import("../../core/notice/merge/registry.ts")),
  }),
};

/** Makes a channel's files. Markdown and the mail composer are loaded when the first one is wanted. */
export function createChannelWriter(config: () => Promise<Config>): ChannelWriter {
  return {
    prepare: () => Promise.all(Object.values(parts).map((load) => load())),
    async files(notices, context) {
      const { channels } = await parts.channels();
      const { fileName } = await parts.channel();
      const about = await aboutOf(config, context);
      const files = [];
      for (const notice of notices) {
        const channel: Channel = channels[notice.channel];
        for (const form of channel.files)
          files.push({
            name: fileName(notice, form),
            content: await write(notice, form, channel, { ...about, merge: context.merge }),
          });
      }
      const [first] = notices;
      const together = first && channels[first.channel].together;
      return together ? [...files, ...together(notices, about)] : files;
    },
    async form(notice, form, context) {
      const { channels } = await parts.channels();
      return write(notice, form, channels[notice.channel], {
        ...(await aboutOf(config, context)),
        merge: context.merge,
      });
    },
  };
}

async function aboutOf(config: () => Promise<Config>, { now, incident, notice }: ChannelContext): Promise<About> {
  return { config: await config(), now, id: `${incident}/${notice}` };
}

interface Wanted extends About {
  readonly merge: MergeName | undefined;
}

async function write(notice: RenderedNotice, form: Form, { forms }: Channel, about: Wanted): Promise<string> {
  if (form === "eml") return (await parts.eml()).emlDraft(notice, about);
  if (form === "json") return (await parts.json()).noticeJson(notice);
  const writer = forms[form];
  if (!writer) throw new Error(`${notice.channel} has no form ${form}`);
  const [text, part] = [writer(notice, about), form === "html" || form === "page" ? "html" : "text"] as const;
  if (about.merge !== undefined) {
    const { exportMerge, mergeSystems } = await parts.merge();
    return exportMerge(text, part, mergeSystems[about.merge]);
  }
  return (await parts.personal()).fillPersonal(text, part);
}
