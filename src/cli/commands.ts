/** The subcommands. Each loads its own file when it is run, so that `--help` and one tool don't wait for the others. */
import type { Command } from "./command.ts";

export const commands: Readonly<Record<string, Command>> = {
  anonymise: {
    summary: "take the people out of an export, for good",
    run: async (argv, io) => (await import("./anonymise.ts")).runAnonymise(argv, io),
  },
  check: {
    summary: "run the contract against a backend",
    run: async (argv, io) => (await import("./check.ts")).runCheck(argv, io),
  },
  closures: {
    summary: "public holidays as closures to edit and import",
    run: async (argv, io) => (await import("./closures.ts")).runClosures(argv, io),
  },
  compare: {
    summary: "two answers to the same questions, worker by worker",
    run: async (argv, io) => (await import("./compare.ts")).runCompare(argv, io),
  },
  import: {
    summary: "load an export into the reference backend",
    run: async (argv, io) => (await import("./import.ts")).runImport(argv, io),
  },
};
