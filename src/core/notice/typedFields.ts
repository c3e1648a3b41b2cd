import { isMarked, markPersonal, replacePersonal } from "./personal.ts";

/*
 * Open fields as a person can read and change them: in the words of a template. What does not come back as it must
 * stays as typed, and is then found as a gap.
 */

const typed = /\{\{#personal ([a-z0-9_]+)\}\}((?:(?!\{\{[#/]|\{\{else)[\s\S])*)\{\{else\}\}([^{}]*)\{\{\/personal\}\}/g;

/** `Dear ‹name›` as `{{#personal name}}Dear {{name}}{{else}}Hello{{/personal}}`. */
export const fieldsAsTyped = (body: string): string =>
  replacePersonal(
    body,
    ({ field, words, fallback }) =>
      `{{#personal ${field}}}${words.join(`{{${field}}}`)}{{else}}${fallback}{{/personal}}`,
  );

/** The way back; only for fields that were open before. */
export function fieldsFromTyped(text: string, fields: readonly string[]): string {
  return text.replace(typed, (whole, field: string, given: string, fallback: string) => {
    const words = given.split(`{{${field}}}`);
    const sound = fields.includes(field) && words.length > 1 && fallback.trim() !== "" && !isMarked(whole);
    return sound && !words.join("").includes("{{") ? markPersonal({ field, words, fallback }) : whole;
  });
}
