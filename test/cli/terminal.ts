/** A terminal that remembers what was written to it. */
import type { Command, CommandIo } from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as the process would, without one. */
export async function runCli(
  argv: readonly string[],
  more: Partial<Pick<CommandIo, "isTerminal" | "signal">> = {},
  commands?: Readonly<Record<string, Command>>,
): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const writerOf = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const io = {
    stdout: writerOf("stdout"),
    stderr: writerOf("stderr"),
    isTerminal: false,
    signal: new AbortController().signal,
    ...more,
  };
  const code = await run(argv, io, commands);
  return { code, ...written };
}
