import type { RenderedNotice } from "../core/notice/types.ts";
import type { Session } from "./session.ts";

/** A notice as it is about to be accepted. */
export interface Draft {
  readonly template: string;
  readonly revision: number;
  readonly notices: readonly RenderedNotice[];
  /** Version of each fact used, by fact key. */
  readonly facts: Readonly<Record<string, number>>;
  readonly promise?: { readonly fact: string; readonly at: string };
  readonly edited: boolean;
}

/** Writes the notice's files, then records that it was accepted: files first, so that the journal never names one that is not there. */
export async function acceptNotice(session: Session, place: string, draft: Draft): Promise<void> {
  const { template, revision, notices, facts, promise, edited } = draft;
  const notice = `${place}#${revision}`;
  const context = {
    notice,
    incident: session.state.incident,
    operatorLocale: session.deps.locale,
    now: session.deps.clock.now(),
  };
  const files: string[] = [];
  for (const file of await session.deps.channels.files(notices, context)) {
    const name = `notices/${fileStem(place)}-${revision}/${file.name}`;
    await session.writer.writeFile(name, file.content);
    files.push(name);
  }
  const locales = notices.map(({ locale }) => locale);
  const hash = session.deps.hash(
    JSON.stringify(notices.map(({ locale, subject, body }) => [locale, subject ?? "", body])),
  );
  await session.record({
    type: "notice-accepted",
    step: place,
    data: { notice, template, revision, locales, hash, facts, files, edited, ...(promise && { promise }) },
  });
}

/** A place as a folder name: `triage/holding-message` → `triage-holding-message`. */
const fileStem = (place: string): string => place.replaceAll(/[^A-Za-z0-9_-]+/g, "-");
