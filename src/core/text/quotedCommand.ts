/** As a shell would want it, for reading only: no shell ever sees it. */
export const quotedCommand = (argv: readonly string[]): string => argv.map(quoted).join(" ");

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
