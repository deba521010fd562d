/** The subcommands. Each loads its own file when it is run, so that `--help` and one tool don't wait for the others. */
import type { Command } from "./command.ts";

export const commands: Readonly<Record<string, Command>> = {
  check: {
    summary: "run the contract against a backend",
    run: async (argv, io) => (await import("./check.ts")).runCheck(argv, io),
  },
};
