/** The one table of exit codes: `crisis help exit-codes` prints it, a test checks it against the README. */
export const exitCodes = {
  ok: 0,
  problems: 1,
  usage: 2,
  cannotStart: 3,
  interrupted: 4,
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A sentence for each code, in the order they are printed. */
export const exitCodeMeanings: ReadonlyArray<readonly [ExitCode, string]> = [
  [exitCodes.ok, "done, or clean"],
  [exitCodes.problems, "finished with problems: findings, failed deliveries, something overdue in `status`"],
  [exitCodes.usage, "wrong usage: unknown command, option or value"],
  [exitCodes.cannotStart, "cannot start: bad playbook, template, configuration or store"],
  [exitCodes.interrupted, "interrupted, nothing lost: the last line says how to resume"],
  [exitCodes.bug, "a bug in crisis itself"],
];
