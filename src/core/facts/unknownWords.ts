/** How people say "we do not know yet" in the four languages; understood wherever it is a possible answer. */
const words: ReadonlySet<string> = new Set([
  "?",
  "unknown",
  "not known",
  "not known yet",
  "not yet known",
  "don't know",
  "do not know",
  "no idea",
  "unbekannt",
  "noch unbekannt",
  "nicht bekannt",
  "noch nicht bekannt",
  "weiß nicht",
  "weiss nicht",
  "keine ahnung",
  "nieznany",
  "nieznana",
  "nieznane",
  "nie wiadomo",
  "jeszcze nie wiadomo",
  "nie wiem",
  "nie wiemy",
  "okänt",
  "okänd",
  "vet ej",
  "vet inte",
  "inte känt",
  "inte känt än",
  "ännu inte känt",
  "ej känt",
]);

/** Whether the answer is that nobody knows yet. */
export const saysUnknown = (text: string): boolean =>
  text.length < 40 && words.has(text.toLowerCase().replaceAll("’", "'").replace(/[.!]$/, ""));
