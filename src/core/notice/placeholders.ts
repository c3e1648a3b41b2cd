/** What the gaps of all the systems look like that people copy texts from (contract rows B02, D01). */
const gaps: readonly RegExp[] = [
  /\{\{[^{}]*\}\}|\{\{|\}\}/g,
  /<%[^%]*%?>?|%>/g,
  /\{%[^%]*%\}/g,
  /[$#]\{[^}]*\}/g,
  /\*\|[^|]*\|\*/g,
  /%%[\w.-]+%%/g,
  /(?<![\d\w])%[A-Z][A-Z0-9_]{2,}%/g,
  /\[\[[^\]]*\]\]/g,
  /\[[A-Z][A-Z0-9_ ]{2,}\](?!\()/g,
  /\[(?:your |insert |first ?|last ?)?(?:name|date|time|company|service)\](?!\()/gi,
  /\{[A-Za-z][\w. -]{1,40}\}/g,
  /<(?:first|last|full)?_?name>/gi,
  /\b(?:XXX+|TBD|TODO|FIXME|lorem ipsum)\b/gi,
  /\[object Object\]|(?<![\w'’])(?:undefined|NaN)(?![\w'’])/g,
];

/** Every place in a text that looks like a gap nobody filled; empty for a finished text. */
export function placeholdersIn(text: string): readonly string[] {
  const found = gaps.flatMap((gap) => [...text.matchAll(gap)].map(([match]) => match));
  return [...new Set(found)];
}
