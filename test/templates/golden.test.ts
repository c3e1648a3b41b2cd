import { describe, expect, it } from "vitest";
import { channels } from "../../src/core/notice/channels/registry.ts";
import { markdownToText } from "../../src/core/notice/markdown.ts";
import { replacePersonal } from "../../src/core/notice/personal.ts";
import type { RenderedNotice, Template } from "../../src/core/notice/types.ts";
import { bareFacts, type Facts, fullFacts } from "./facts.ts";
import { everyTemplate, noticeOf, shipped } from "./shipped.ts";

/** Every way a template can read, by what has been told. */
function variants({ name, locale, needs, optional }: Template): ReadonlyArray<readonly [string, Facts]> {
  const full = fullFacts(locale);
  const bare = bareFacts(locale, needs);
  const both: ReadonlyArray<readonly [string, Facts]> = [
    ["everything told", full],
    ["only what is needed, repair time unknown", bare],
    ...(optional.includes("status_url") ? [["no status page", { ...full, status_url: undefined }] as const] : []),
  ];
  const quiet = { ...full, actions: undefined, data_loss_detail: undefined };
  switch (name) {
    case "status-update":
      return [
        ...both,
        ...["identified", "monitoring", "resolved"].map(
          (status) => [`status ${status}`, { ...quiet, status, data_loss: "none" }] as const,
        ),
      ];
    case "all-clear":
      return [
        ...both,
        ...["none", "possible", "yes"].map(
          (data_loss) => [`data loss ${data_loss}, nothing to do told`, { ...quiet, data_loss }] as const,
        ),
      ];
    case "holding-message":
      return [
        ...both,
        ["personal data is involved", { ...full, personal_data: true }],
        ["personal data is not involved", { ...full, personal_data: false }],
        ["no outage", { ...full, crisis_type: "email_mistake", personal_data: true }],
      ];
    case "compensation-offer":
      return [
        ...both,
        ...["discount", "sample", "extension", "free_year"].map(
          (offer_kind) => [`what is offered: ${offer_kind}`, { ...full, offer_kind }] as const,
        ),
        ["with a condition", { ...full, no_strings: false }],
      ];
    case "staff-notice":
      return [...both, ["no outage", { ...full, crisis_type: "recall" }]];
    case "autoresponder":
      return [...both, ["the phone is free", { ...full, phone_hard: false, reply_delay: 90_000 }]];
    default:
      return both;
  }
}

/** As a reader meets it, with its measure. */
function shown(notice: RenderedNotice): string {
  const { limit } = channels[notice.channel];
  const measure = limit ? `[${limit.measure(notice, notice.locale)} of ${limit.most} ${limit.unit}]\n` : "";
  return `${notice.subject === undefined ? "" : `${notice.subject}\n\n`}${withFields(markdownToText(notice.body))}\n${measure}`;
}

/** Both ways a mail can begin. */
const withFields = (text: string): string =>
  replacePersonal(text, ({ field, words, fallback }) => `${words.join(`‹${field}›`)} / ${fallback}`);

describe("the shipped messages, word by word", () => {
  it.each(everyTemplate)("%s in %s", async (name, locale) => {
    const template = shipped(name, locale);
    const texts = variants(template).map(([title, facts]) => `=== ${title} ===\n${shown(noticeOf(template, facts))}`);
    await expect(texts.join("\n")).toMatchFileSnapshot(`golden/${name}.${locale}.txt`);
  });
});
