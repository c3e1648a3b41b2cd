import { markdownToText } from "../markdown.ts";
import type { RenderedNotice } from "../types.ts";
import { asFile } from "./channel.ts";

/** The text alone. */
export const bodyText = ({ body }: RenderedNotice): string => asFile(markdownToText(body));

/** Subject, an empty line, text: for every program that takes only text. */
export const subjectAndText = ({ subject = "", body }: RenderedNotice): string =>
  asFile(`${subject}\n\n${markdownToText(body)}`);

/** Markdown with the subject as its heading. */
export const headedMarkdown = ({ subject = "", body }: RenderedNotice): string => asFile(`# ${subject}\n\n${body}`);
