import { describe, expect, it } from "vitest";
import { diffPlans } from "../../../src/core/playbook/diff.ts";
import type { Plan } from "../../../src/core/playbook/types.ts";
import { build, smallPlaybook } from "../../support/playbooks.ts";

const steps = ["one", "two", "three"].map((id) => `  - { id: ${id}, do: Do ${id}., source: [A01] }\n`);
const head = "roles: { lead: Leads }\nfacts: { place: { type: line, ask: Where? } }\n";
const plan = (list: readonly string[], rest = head): Plan =>
  build({ "a.yaml": smallPlaybook("a", rest, list.join("")) }, "a").plan as Plan;
const before = plan(steps);
const changes = (after: Plan): readonly string[] =>
  diffPlans(before, after).map(({ what, change, id }) => `${what} ${id} ${change}`);

describe("diffPlans (R9)", () => {
  it.each<[string, Plan, readonly string[]]>([
    ["nothing", plan(steps), []],
    ["a comment", plan([...steps, "# end\n"]), []],
    ["a step more", plan([...steps, "  - { id: four, do: Do four., source: [A01] }\n"]), ["step four added"]],
    ["a step less", plan(steps.slice(0, 2)), ["step three removed"]],
    [
      "other words",
      plan([...steps.slice(0, 2), "  - { id: three, do: Do it., source: [A01] }\n"]),
      ["step three changed"],
    ],
    [
      "a condition",
      plan([...steps.slice(0, 2), "  - { id: three, do: Do three., if: 'true', source: [A01] }\n"]),
      ["step three changed"],
    ],
    ["another order", plan([steps[2] ?? "", ...steps.slice(0, 2)]), ["step three moved", "step one moved"]],
    ["a fact", plan(steps, head.replace("Where?", "Where is it?")), ["fact place changed"]],
    ["another fact", plan(steps, head.replace("place:", "spot:")), ["fact spot added", "fact place removed"]],
    ["a role", plan(steps, head.replace("lead: Leads", "lead: Leads, web: Site")), ["role web added"]],
  ])("%s", (_, after, expected) => {
    expect(changes(after)).toEqual(expected);
  });
});
