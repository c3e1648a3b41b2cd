import type { Template } from "../notice/types.ts";
import { compileChecked } from "../playbook/condition.ts";
import type { Plan } from "../playbook/types.ts";
import type { Evaluate, Machine } from "./engine.ts";

/** A plan made ready to run: each condition is compiled when it is first looked at. */
export function createMachine(plan: Plan, templates: readonly Template[]): Machine {
  const compiled = new Map<string, Evaluate>();
  return {
    plan,
    condition(text) {
      const known = compiled.get(text) ?? compileChecked(text, plan.facts);
      compiled.set(text, known);
      return known;
    },
    template: (name) => templates.find((template) => template.name === name),
  };
}
