import type { Locale } from "../../core/i18n/locale.ts";
import { languageName } from "../../core/i18n/languageName.ts";
import { readerLocales } from "../../core/incident/view.ts";
import { previewLines } from "../../core/notice/preview.ts";
import type { RenderedNotice } from "../../core/notice/types.ts";
import { ask, type Handled, handled } from "../ask.ts";
import { acceptNotice, type Draft } from "../acceptNotice.ts";
import { editedNotice } from "../editNotice.ts";
import { renderDraft } from "../renderDraft.ts";
import type { Session } from "../session.ts";
import { whyLines } from "../stepText.ts";
import { correctFact } from "../correct.ts";
import type { At, Performer } from "./performer.ts";

/** Renders a notice in every reader language, shows it, lets it be changed, and keeps what is accepted. */
export const composeNotice: Performer<"compose-notice"> = async (session, { template, revision }, at) => {
  const { messages, deps } = session;
  const rendered = renderDraft(session, template);
  if (rendered.type === "problems") {
    deps.screen.tell("bad", messages.cannotRender(template));
    for (const { fact, why } of rendered.problems) deps.screen.say(`  ${messages.renderProblem(fact, why)}`);
    return correctFact(session, rendered.problems[0]?.fact ?? "");
  }
  let draft: Draft = { template, revision, edited: false, ...rendered.draft };
  for (;;) {
    if (!deps.prompter.unattended) show(session, draft.notices);
    const choice = await askAccept(session, at);
    if (typeof choice === "object") return choice;
    if (choice === "correct") return correctFact(session, "");
    if (choice === "accept") {
      await acceptNotice(session, at.place, draft);
      return handled;
    }
    draft = await edit(session, draft);
  }
};

function show(session: Session, notices: readonly RenderedNotice[]): void {
  const { deps, messages } = session;
  const languages = readerLocales(session.state).map((locale) => languageName(locale, deps.locale));
  const [first] = notices;
  deps.screen.tell("heading", messages.composing(first?.template ?? "", languages.join(", ")));
  for (const notice of notices) {
    deps.screen.tell("dim", messages.preview(languageName(notice.locale, deps.locale)));
    for (const line of previewLines(notice, deps.locale)) deps.screen.say(line);
  }
  deps.screen.tell("dim", messages.previewEnd);
}

async function askAccept(session: Session, { place, step }: At): Promise<"accept" | "edit" | "correct" | Handled> {
  const { messages } = session;
  const answered = await ask(session, {
    id: `accept:${place}`,
    kind: "choice",
    message: messages.acceptAsk,
    default: "accept",
    options: [
      { id: "accept", label: messages.accept },
      { id: "edit", label: messages.edit },
      { id: "correct", label: messages.correct },
    ],
    why: whyLines(session, step),
  });
  if (answered.type === "leave") return answered;
  return answered.text === "edit" || answered.text === "correct" ? answered.text : "accept";
}

async function edit(session: Session, draft: Draft): Promise<Draft> {
  const locale = await whichLanguage(session, draft.notices);
  const notice = draft.notices.find((candidate) => candidate.locale === locale);
  if (!notice) return draft;
  const changed = await editedNotice(session, notice);
  if (!changed) return draft;
  const notices = draft.notices.map((candidate) => (candidate.locale === locale ? changed : candidate));
  return { ...draft, notices, edited: true };
}

async function whichLanguage(session: Session, notices: readonly RenderedNotice[]): Promise<Locale | undefined> {
  if (notices.length <= 1) return notices[0]?.locale;
  const answered = await ask(session, {
    id: "edit:language",
    kind: "choice",
    message: session.messages.editWhich,
    options: notices.map(({ locale }) => ({ id: locale, label: languageName(locale, session.deps.locale) })),
  });
  return answered.type === "answer" ? notices.find(({ locale }) => locale === answered.text)?.locale : undefined;
}
