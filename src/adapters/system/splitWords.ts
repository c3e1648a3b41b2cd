/**
 * A command line as words: quotes hold words together, a backslash takes the next character as it is. Nothing is
 * expanded and no shell is asked. On Windows a backslash belongs to paths and means itself.
 */
export function splitWords(text: string, options: { readonly backslash?: boolean } = {}): readonly string[] {
  const escapes = options.backslash ?? true;
  const pattern = escapes ? /((?:[^\s"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+)/g : /((?:[^\s"]|"[^"]*")+)/g;
  return (text.match(pattern) ?? []).map((word) => (escapes ? unquoted(word) : word.replaceAll('"', "")));
}

const unquoted = (word: string): string =>
  word.replace(
    /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? "",
  );
