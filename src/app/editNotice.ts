import { fieldsAsTyped, fieldsFromTyped } from "../core/notice/typedFields.ts";
import { lostFacts } from "../core/notice/lostFacts.ts";
import { openFields } from "../core/notice/personal.ts";
import { placeholdersIn } from "../core/notice/placeholders.ts";
import type { RenderedNotice } from "../core/notice/types.ts";
import type { Session } from "./session.ts";

const subjectMark = "Subject: ";

/** The notice as changed in the operator's editor, or undefined when nothing was changed or it will not do. */
export async function editedNotice(session: Session, notice: RenderedNotice): Promise<RenderedNotice | undefined> {
  const { deps, messages } = session;
  const before = asText(notice);
  const after = await deps.editor.edit(before, { name: `${notice.template}.${notice.locale}.md` });
  if (after === undefined) {
    deps.screen.tell("warn", messages.editorMissing);
    return undefined;
  }
  if (after.trim() === before.trim()) return undefined;
  const changed = fromText(notice, after);
  const holes = placeholdersIn(`${changed.subject ?? ""}\n${changed.body}`);
  for (const hole of holes) deps.screen.tell("bad", messages.placeholderLeft(hole));
  if (changed.body.trim() === "") deps.screen.tell("bad", messages.textEmpty);
  if (holes.length > 0 || changed.body.trim() === "") return undefined;
  for (const { fact, words } of lostFacts(notice, changed)) deps.screen.tell("warn", messages.editLost(fact, words));
  return changed;
}

const asText = ({ subject, body }: RenderedNotice): string =>
  fieldsAsTyped(subject === undefined ? body : `${subjectMark}${subject}\n\n${body}`);

function fromText(notice: RenderedNotice, text: string): RenderedNotice {
  const normal = fieldsFromTyped(text.replaceAll("\r\n", "\n"), openFields(notice.body));
  if (notice.subject === undefined || !normal.startsWith(subjectMark)) return { ...notice, body: normal };
  const [first = "", ...rest] = normal.split("\n");
  return { ...notice, subject: first.slice(subjectMark.length).trim(), body: rest.join("\n").replace(/^\n+/, "") };
}
