import { runLoop } from "../../src/app/runLoop.ts";
import { resumeIncident } from "../../src/app/resume.ts";
import type { Session } from "../../src/app/session.ts";
import { startIncident } from "../../src/app/start.ts";
import type { World } from "./world.ts";

/** Opens an incident and plays it until the script ends it or it is closed; the session as it then stands. */
export async function playFromStart({ deps }: World): Promise<Session> {
  const session = await startIncident(deps, {
    playbook: "test",
    origin: "test",
    zone: "Europe/Warsaw",
    sets: {},
    version: "0.0.0",
  });
  return playOn(session);
}

/** Takes the newest open incident up again, from whoever holds it, and plays on. */
export async function playResumed({ deps }: World): Promise<Session> {
  const session = await resumeIncident(deps, { incident: undefined, takeOver: true, sets: {}, version: "0.0.0" });
  if (!session) throw new Error("nothing to resume");
  return playOn(session);
}

async function playOn(session: Session): Promise<Session> {
  try {
    await runLoop(session);
    return session;
  } finally {
    await session.writer.close();
  }
}
