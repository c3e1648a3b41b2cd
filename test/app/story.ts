import { command, type ScriptLine } from "../support/scriptedPrompter.ts";
import { fact, plan, step, templates } from "../support/plan.ts";

/** A small outage with every step kind, two reader languages, a promise, an approval and a mailing. */
export const storyPlan = plan({
  facts: {
    noticed_at: fact("datetime", { tense: "past", default: "now" }),
    reader_languages: fact("list", { values: ["en", "de", "pl", "sv"] }),
    service: fact("line", { localized: true }),
    hit: fact("bool"),
    eta: fact("datetime", { allowUnknown: true, basis: "required", tense: "future" }),
    status: fact("enum", { values: ["investigating", "resolved"], default: "investigating" }),
    next_at: fact("datetime", { tense: "future" }),
    remark: fact("line", { required: false }),
  },
  zero: "noticed_at",
  duties: [
    {
      id: "update",
      every: 1800,
      from: "first",
      until: 'status == "resolved"',
      notice: "status-update",
      promises: "next_at",
      asks: ["status", "eta"],
    },
  ],
  clocks: [{ id: "law", length: 3600, from: "noticed_at", conditions: ["hit"], source: ["GDPR1"] }],
  steps: [
    step({ kind: "do", path: "stop", checklist: 2 }),
    step({
      kind: "ask",
      path: "facts",
      facts: ["noticed_at", "reader_languages", "service", "hit", "eta", "status", "remark"],
    }),
    step({ kind: "notice", path: "first", template: "holding" }),
    step({
      kind: "do",
      path: "page",
      conditions: ['hit && (eta == unknown || eta - now > duration("3h"))'],
      owed: 'eta == unknown || eta - now > duration("4h")',
    }),
    step({
      kind: "choose",
      path: "how-bad",
      options: [
        { id: "bad", reason: false, sets: {} },
        { id: "fine", reason: true, sets: {} },
      ],
    }),
    step({ kind: "run", path: "restart", argv: ["restart", "--all"] }),
    step({ kind: "notice", path: "mail", template: "mailing", publish: "later" }),
    step({ kind: "approve", path: "signed", notice: "mail" }),
    step({ kind: "send", path: "out", notice: "mail", approval: "signed" }),
    step({ kind: "do", path: "fixed", sets: { status: "resolved" }, meets: "law" }),
  ],
});

export const storyTemplates = [
  ...templates("holding", ["service", "next_at"], {
    channel: "short",
    body: "{{service}}: next word at {{time next_at}}.",
  }),
  ...templates("status-update", ["service", "status", "eta", "next_at"], {
    channel: "status",
    subject: "News of {{service}}",
    body: '{{#when status "resolved"}}Fixed.{{else}}{{#ifKnown eta}}Back {{datetime eta}}.{{else}}No time yet.{{/ifKnown}}{{/when}} Next {{time next_at}}.',
  }),
  ...templates("mailing", ["service", "eta"], {
    channel: "mail",
    subject: "{{service}} is down",
    body: "{{#ifKnown eta}}Back {{datetime eta}}.{{else}}No time yet.{{/ifKnown}}",
  }),
];

/** The operator's whole evening, question by question. */
export const storyScript: readonly ScriptLine[] = [
  ["step:stop", "1"],
  ["step:stop", "done"],
  ["fact:noticed_at", "10 min ago"],
  ["fact:reader_languages", "en, de"],
  ["fact:service.en", "Online shop"],
  ["fact:service.de", "Online-Shop"],
  ["fact:hit", "yes"],
  ["fact:eta", "in 5 h"],
  ["basis:eta", "technician on site"],
  ["fact:status", "investigating"],
  ["fact:remark", command("skip")],
  ["fact:next_at", "in 30 min"],
  ["accept:first", "accept"],
  ["publish:first", "web site and forum"],
  ["step:page", "done"],
  ["choice:how-bad", "fine"],
  ["reason:how-bad", "few are hit"],
  ["run:restart", "run"],
  ["accept:mail", "accept"],
  ["approve:signed", "Jan Kowalski"],
  ["send:out", "Maja, to 1,200 customers"],
  ["step:fixed", "done"],
];
