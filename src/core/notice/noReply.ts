/** Ways to say "do not answer" before the @, in the languages of our readers and without what separates the words. */
const refusals: readonly string[] = [
  "noreply",
  "noreplies",
  "donotreply",
  "dontreply",
  "notreply",
  "nichtantworten",
  "keineantwort",
  "nieodpowiadaj",
  "nieodpowiadac",
  "brakodpowiedzi",
  "svaraej",
  "svarainte",
  "ejsvar",
  "ingetsvar",
];

/** Whether an address says that nobody reads what is sent to it (contract row B49): `no-reply@…`, `nicht-antworten@…`. */
export function isNoReply(address: string): boolean {
  const [local = ""] = address.slice(address.lastIndexOf("<") + 1).split("@");
  const words = local.toLowerCase().replaceAll(/[^a-z]/g, "");
  return refusals.some((refusal) => words.includes(refusal));
}
