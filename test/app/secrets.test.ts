import { describe, expect, it } from "vitest";
import { fact, plan, step } from "../support/plan.ts";
import { playFromStart } from "../support/play.ts";
import { scriptedPrompter } from "../support/scriptedPrompter.ts";
import { world } from "../support/world.ts";

describe("a secret a condition looks at", () => {
  it("is not told where the step is passed by, neither on the screen nor in the journal", async () => {
    const secret = plan({
      facts: { reported: fact("enum", { values: ["hidden-word", "other"], sensitive: true }) },
      steps: [
        step({ kind: "ask", path: "ask", facts: ["reported"] }),
        step({ kind: "do", path: "act", conditions: ['reported == "other"'] }),
      ],
    });
    const scene = world({ plan: secret, prompter: scriptedPrompter([["fact:reported", "hidden-word"]]) });
    await playFromStart(scene);
    const events = [...scene.disk.incidents.values()][0]?.events;
    expect(events?.some(({ type }) => type === "step-passed")).toBe(true);
    expect(JSON.stringify(events)).not.toContain("hidden-word");
    expect(scene.said.join("\n")).not.toContain("hidden-word");
  });
});
