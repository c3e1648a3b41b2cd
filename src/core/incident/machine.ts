import type { Template } from "../notice/types.ts";
import { compileCondition } from "../playbook/condition.ts";
import type { Plan } from "../playbook/types.ts";
import type { Evaluate, Machine } from "./engine.ts";

/** A plan made ready to run: each condition is compiled when it is first looked at. */
export function createMachine(plan: Plan, templates: readonly Template[]): Machine {
  const compiled = new Map<string, Evaluate>();
  return {
    plan,
    condition(text) {
      const known = compiled.get(text) ?? compile(plan, text);
      compiled.set(text, known);
      return known;
    },
    template: (name) => templates.find((template) => template.name === name),
  };
}

/** @throws Error on a condition that does not compile: a plan is checked when it is built. */
function compile(plan: Plan, text: string): Evaluate {
  const result = compileCondition(text, plan.facts);
  if (!result.ok) throw new Error(`condition "${text}": ${result.problem.message}`);
  return result.evaluate;
}
