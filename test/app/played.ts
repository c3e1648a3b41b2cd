import { createMemoryStore, type MemoryDisk } from "../../src/adapters/store/memory/memoryStore.ts";
import { Interrupted } from "../../src/core/errors.ts";
import type { Clock, Identity, Store } from "../../src/app/ports.ts";
import { playFromStart } from "../support/play.ts";
import { type ScriptLine, scriptedPrompter } from "../support/scriptedPrompter.ts";
import { type World, type WorldParts, world } from "../support/world.ts";
import { storyPlan, storyScript, storyTemplates } from "./story.ts";

/** The story played by a script; a pause ends it where it is. */
export async function played(
  script: readonly ScriptLine[] = storyScript,
  more: Partial<WorldParts> = {},
): Promise<World & { readonly id: string }> {
  const scene = world({ plan: storyPlan, templates: storyTemplates, prompter: scriptedPrompter(script), ...more });
  try {
    await playFromStart(scene);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return { ...scene, id: [...scene.disk.incidents.keys()][0] ?? "" };
}

/** The story up to a question, then a pause. */
export const storyUntil = (id: string): readonly ScriptLine[] => [
  ...storyScript.slice(
    0,
    storyScript.findIndex(([line]) => line === id),
  ),
  [id, { type: "command", command: "pause", rest: "", typed: "" }],
];

export const eva: Identity = { user: "eva", host: "web2", pid: 8 };

/** Another terminal's view of the same disk. */
export const otherStore = (disk: MemoryDisk, clock: Clock): Store => createMemoryStore({ disk, clock, identity: eva });
