/** What `run` and `resume` need, loaded in one piece when one of them is asked for. */
export { resumeIncident } from "../app/resume.ts";
export { startIncident } from "../app/start.ts";
export { openSession } from "./openSession.ts";
