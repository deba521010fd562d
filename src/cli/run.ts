/** Finds the subcommand, runs it, and turns what it throws into a message and an exit code. */
import { InputError } from "../tools/input-error.ts";
import type { Command, CommandIo, ExitCode } from "./command.ts";
import { commands as allCommands } from "./commands.ts";

type Commands = Readonly<Record<string, Command>>;

function listHelp(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Usage: coopshift <command> [options]",
    "",
    ...lines,
    "",
    "coopshift <command> --help   tells a command's options",
    "",
    "Exit codes: 0 all is well, 1 there are findings, 2 wrong usage or unreadable input.",
    "",
  ].join("\n");
}

function hasCode(error: Error): error is Error & { readonly code: string } {
  return "code" in error && typeof error.code === "string";
}

/** Whether the message alone tells a user what to do; for anything else the stack is what is needed. */
function isUsers(error: Error): boolean {
  if (error instanceof InputError) return true;
  return hasCode(error) && /^(?:ERR_PARSE_ARGS_|E[A-Z]+$)/.test(error.code);
}

function explain(name: string, error: unknown): string {
  if (!(error instanceof Error)) return `coopshift ${name}: ${String(error)}\n`;
  if (!isUsers(error)) return `coopshift ${name} failed, and not by your doing:\n${error.stack ?? error.message}\n`;
  const isUsage = hasCode(error) && error.code.startsWith("ERR_PARSE_ARGS_");
  return `coopshift ${name}: ${error.message}\n${isUsage ? `See coopshift ${name} --help.\n` : ""}`;
}

/**
 * Runs the command line `argv` (without node and the script).
 *
 * @returns the exit code. Never throws: what goes wrong is told on `stderr`.
 */
export async function run(argv: readonly string[], io: CommandIo, commands: Commands = allCommands): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? io.stderr : io.stdout).write(listHelp(commands));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    io.stderr.write(`coopshift: there is no command "${name}". Choose one of these:\n\n${listHelp(commands)}`);
    return 2;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.stderr.write(io.signal.aborted ? `coopshift ${name}: stopped\n` : explain(name, error));
    return 2;
  }
}
