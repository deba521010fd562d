/** What a subcommand is, for `main.ts` that finds it and for tests that run it without a process. */

/** Where text goes: a process's stream, or a list in a test. */
export interface Writer {
  readonly write: (text: string) => unknown;
}

/** All that a command knows of the terminal it runs in. */
export interface CommandIo {
  /** Results, and nothing else: whoever pipes a command reads this. */
  readonly stdout: Writer;
  /** Progress and errors. */
  readonly stderr: Writer;
  /** Whether somebody watches `stderr`, so that progress may rewrite its line. */
  readonly isTerminal: boolean;
  /** Aborted when the command is to stop (Ctrl+C). */
  readonly signal: AbortSignal;
}

/** 0: all is well; 1: there are findings; 2: wrong usage, or input that can't be read. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** One line for `coopshift --help`. */
  readonly summary: string;
  /**
   * @param argv what follows the command's name.
   * @throws {InputError} for what the user can put right; `parseArgs`' errors may pass through.
   */
  readonly run: (argv: readonly string[], io: CommandIo) => Promise<ExitCode>;
}
