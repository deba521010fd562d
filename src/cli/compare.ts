/** `coopshift compare <a> <b>`. */
import { parseArgs } from "node:util";
import { compare, formatComparison } from "../tools/compare/index.ts";
import { InputError } from "../tools/input-error.ts";
import type { CommandIo, ExitCode } from "./command.ts";

const help = `Usage: coopshift compare <a> <b> [options]

Compares what two sides answer for each worker: status, whether they may shop, next shifts, alert date. A side is

  an export         a file of docs/export-format.md
  a backend         its base address, https://coop.example/api/v1, with --tokens
  rules             what rules.md says to the facts of the other side, computed here

Differences are grouped by cause, the worst severity first, then the most workers. Workers may come in any order; in the
same order on both sides they take no memory.

  --now <time>             the moment of the question, 2027-03-27T09:00 or 2027-03-27T08:00:00Z
                           (default: when the data was taken)
  --count <number>         next shifts to compare for a regular worker (default: the cooperative's own)
  --planned-until <day>    first day that the rules project by themselves (default: the cooperative's own); give it to
                           judge a backend or an export that holds projected shifts
  --tokens <file>          JSON lines, {"workerId":"…","token":"…"}: the bearer token of each worker to ask a backend for
  --json                   the result as JSON
  --help                   this text

Exit code 0: no difference; 1: differences; 2: wrong usage or unreadable input.
`;

function readArguments(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      now: { type: "string" },
      count: { type: "string" },
      "planned-until": { type: "string" },
      tokens: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new InputError(`--count is ${text}: give a whole number from 0 to 999.`);
}

/** Exit code 1 where the sides differ. */
export async function runCompare(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout.write(help);
    return 0;
  }
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new InputError("Give two sides: coopshift compare <a> <b> (see coopshift compare --help).");
  const comparison = await compare({
    a,
    b,
    now: values.now,
    count: readCount(values.count),
    plannedUntil: values["planned-until"],
    tokens: values.tokens,
    signal: io.signal,
    onProgress: (workers) => io.isTerminal && io.stderr.write(`\r${workers.toLocaleString("en")} workers compared`),
  });
  if (io.isTerminal) io.stderr.write("\r\x1b[K");
  io.stdout.write(values.json ? `${JSON.stringify(comparison, null, 2)}\n` : formatComparison(comparison));
  return comparison.differ === 0 ? 0 : 1;
}
