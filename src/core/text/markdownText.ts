import { harmless } from "./harmless.ts";

/**
 * A text as plain words inside Markdown: harmless, on one line, and nothing in it is read as markup or HTML.
 */
export const markdownText = (text: string): string =>
  harmless(text.trim().replace(/\s*\n\s*/g, " / "))
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replace(/^([#+-])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
