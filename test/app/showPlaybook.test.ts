import { describe, expect, it } from "vitest";
import { playbookJson, playbookMarkdown, playbookText } from "../../src/app/showPlaybook.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { storyPlan } from "./story.ts";

describe("a playbook shown", () => {
  it.each(locales)("on the screen in %s", (locale) => {
    expect(playbookText(storyPlan, locale)).toMatchSnapshot();
  });

  it("on paper: a box for every step, a line for every fact in the order they are asked", () => {
    const page = playbookMarkdown(storyPlan, "en");
    for (const [index, { path }] of storyPlan.steps.entries())
      expect(page).toContain(`- [ ] **${index + 1}. ${path}**`);
    const facts = [...page.matchAll(/^- \*\*(.+?)\?\*\* /gm)].map(([, name]) => name?.replaceAll("\\", ""));
    expect(facts).toEqual(["noticed_at", "reader_languages", "service", "hit", "eta", "status", "remark", "next_at"]);
  });

  it("in JSON: the plan with its texts in one language", () => {
    const data = playbookJson(storyPlan, "en") as {
      readonly steps: readonly object[];
      readonly duties: readonly object[];
    };
    expect(data.steps[0]).toMatchObject({ path: "stop", kind: "do", source: ["C01"], texts: { title: "stop" } });
    expect(data.duties[0]).toMatchObject({ id: "update", every: 1800, title: "update" });
  });
});
