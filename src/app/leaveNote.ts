import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";
import { holdBriefly } from "./holdBriefly.ts";
import { type Clock, type Identity, LockedError, type LockOwner, type Store } from "./ports.ts";
import { chooseIncident } from "./resume.ts";

export interface NoteDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: Identity;
}

/** Where the note went: into the journal, or to whoever is at work, whose dialogue takes it in. */
export type NotePlace =
  | { readonly type: "journal"; readonly incident: string }
  | { readonly type: "inbox"; readonly incident: string; readonly owner: LockOwner };

/** Longest note, in characters: an inbox entry must stay small, and a journal readable. */
export const longestNote = 10_000;

/**
 * Leaves a note in an incident, also in one that is closed or that somebody else is working on.
 * @throws UserError (usage) for an empty or overlong note; from the store.
 */
export async function leaveNote(deps: NoteDeps, given: string | undefined, text: string): Promise<NotePlace> {
  const note = checked(text);
  const incident = await chooseIncident(deps.store, given);
  try {
    await holdBriefly(deps.store, incident, ({ writer, state }) =>
      writer.append([{ type: "note-added", data: { text: note } }], state.seq),
    );
    return { type: "journal", incident };
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    await leave(deps, incident, note);
    return { type: "inbox", incident, owner: error.owner };
  }
}

function checked(text: string): string {
  const note = text.trim();
  if (note === "")
    throw new UserError("empty-note", "The note is empty", {
      hint: 'crisis note "Supplier called back"',
      exitCode: exitCodes.usage,
    });
  if (note.length <= longestNote) return note;
  throw new UserError("note-too-long", `The note has ${note.length} characters, at most ${longestNote} are possible`, {
    hint: "put long texts into a file of their own and note where it lies",
    exitCode: exitCodes.usage,
  });
}

/** The id sorts by time; a process leaves one note. */
function leave({ store, clock, identity }: NoteDeps, incident: string, text: string): Promise<void> {
  const at = clock.now();
  const host = identity.host.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 40);
  const id = `${String(at).padStart(15, "0")}-${host}-${identity.pid}`;
  return store.leaveWord(incident, { id, type: "note", text, by: identity.user, at });
}
