/** What a configured command may be told about a notice: tokens in braces in its arguments. */
export interface PublishPlace {
  /** The notice's folder with its files, absolute. */
  readonly folder: string;
  /** Names of the files in it. */
  readonly files: readonly string[];
  /** `web-notice#1`. */
  readonly notice: string;
  readonly locales: readonly string[];
}

/** A program and its arguments; with the language where it runs once for each. */
export interface PublishCommand {
  readonly argv: readonly string[];
  readonly locale?: string;
}

/** The commands to run, in order; or the token that names something the notice does not have. */
export type PublishCommands = { readonly commands: readonly PublishCommand[] } | { readonly missing: string };

const token = /\{(folder|notice|locale|file(?:\.[a-z0-9.]+)?)\}/g;

/**
 * A configured command with its tokens filled in: `{folder}`, `{notice}`, and per language `{locale}`, `{file}` (the
 * first file of the language) and `{file.html}` (the one with that ending). With a token of a language it runs once for
 * each. Arguments are handed over as they are: no shell sees them, so nothing in them is quoted or interpreted.
 */
export function publishCommands(argv: readonly string[], place: PublishPlace): PublishCommands {
  const perLanguage = argv.some((word) => /\{(?:locale|file(?:\.[a-z0-9.]+)?)\}/.test(word));
  const commands: PublishCommand[] = [];
  for (const locale of perLanguage ? place.locales : [undefined]) {
    const words = argv.map((word) => fill(word, place, locale));
    const missing = words.find((word) => typeof word === "object");
    if (typeof missing === "object") return missing;
    commands.push({ argv: words as string[], ...(locale !== undefined && { locale }) });
  }
  return { commands };
}

function fill(word: string, place: PublishPlace, locale: string | undefined): string | { readonly missing: string } {
  let missing: string | undefined;
  const filled = word.replace(token, (whole, name: string) => {
    const value = valueOf(name, place, locale);
    missing ??= value === undefined ? whole : undefined;
    return value ?? "";
  });
  return missing === undefined ? filled : { missing };
}

function valueOf(
  name: string,
  { folder, files, notice }: PublishPlace,
  locale: string | undefined,
): string | undefined {
  if (name === "folder") return folder;
  if (name === "notice") return notice;
  if (name === "locale") return locale;
  const ending = name === "file" ? "." : name.slice("file".length);
  const file = files.find((one) =>
    name === "file" ? one.includes(`.${locale ?? ""}.`) : one.endsWith(`.${locale ?? ""}${ending}`),
  );
  return file === undefined ? undefined : `${folder}/${file}`;
}
