import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChannelWriter } from "../../../../src/adapters/channels/channelWriter.ts";
import { noConfig } from "../../../../src/core/config/types.ts";
import { formsOf } from "../../../../src/core/notice/channels/formsOf.ts";
import { noticeJson } from "../../../../src/core/notice/channels/json.ts";
import { markPersonal } from "../../../../src/core/notice/personal.ts";
import { channelNames, type RenderedNotice } from "../../../../src/core/notice/types.ts";

const notice: RenderedNotice = {
  template: "web-notice",
  channel: "web",
  locale: "sv",
  subject: "Avbrott: webbutiken & kassan",
  body: "Vi har ett **avbrott**.\n\n- R&D\n",
  parts: ["what", "next"],
  values: { service: "webbutiken", hits: 7, people_hit: true },
  zone: "Europe/Stockholm",
};

describe("a notice as data", () => {
  it("has its words as Markdown, text and HTML, and what it was made of", () => {
    expect(JSON.parse(noticeJson(notice))).toEqual({
      ...notice,
      text: "Vi har ett avbrott.\n\n- R&D",
      html: "<p>Vi har ett <strong>avbrott</strong>.</p>\n<ul>\n<li>R&amp;D</li>\n</ul>\n",
      personal: [],
    });
  });

  it("names the fields of the recipient and stands with their fallback (M24)", () => {
    const greeting = markPersonal({ field: "recipient_name", words: ["Hej ", "!"], fallback: "Hej!" });
    const data: unknown = JSON.parse(noticeJson({ ...notice, subject: greeting, body: `${greeting}\n` }));
    expect(data).toMatchObject({
      personal: ["recipient_name"],
      subject: "Hej!",
      body: "Hej!\n",
      text: "Hej!",
      html: "<p>Hej!</p>\n",
    });
  });

  it.each(channelNames)("the channel %s has it", async (channel) => {
    const context = { notice: "n#1", incident: "i", operatorLocale: "en", now: 0 } as const;
    const written = await createChannelWriter(async () => noConfig).form({ ...notice, channel }, "json", context);
    expect(JSON.parse(written)).toMatchObject({ template: "web-notice", channel });
    expect(formsOf(channel)).toContain("json");
  });

  it("whatever a fact holds, it is read back as it was, and its HTML has no markup of it (N3)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (subject, said) => {
        const data = JSON.parse(noticeJson({ ...notice, subject, values: { said } })) as typeof notice;
        expect([data.subject, data.values["said"]]).toEqual([subject, said]);
      }),
    );
    const { html } = JSON.parse(noticeJson({ ...notice, body: "<script>x</script>\n" })) as { html: string };
    expect(html).not.toContain("<script>");
  });
});
