/** `coopshift anonymise <export> --out <file>`. */
import { randomBytes, randomInt } from "node:crypto";
import { access, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { anonymise, formatReport, type AnonymiseReport, type Chance } from "../tools/anonymise/index.ts";
import { InputError } from "../tools/input-error.ts";
import { writeText } from "../tools/write-text.ts";
import type { CommandIo, ExitCode } from "./command.ts";

const help = `Usage: coopshift anonymise <export> --out <file> [options]

Takes the people out of an export and keeps what tests need: regimes, counters, statuses, slots, shifts, and how dates
lie to each other. There is no way back: the key is drawn anew for each run and never stored. Read docs/anonymise.md for
what this does not protect from.

  --out <file>      where to write; overwritten when all is done, never before
  --k <number>      least members of a sector of postal codes (default 10)
  --report <file>   write the report there too, as JSON
  --json            print the report as JSON
  --help            this text
`;

/** From one to ten years. */
const cycles = { least: 13, most: 130 };

/** Drawn anew for each run and kept in memory alone: an option to set it would be an option to find people again. */
function drawChance(): Chance {
  const distance = randomInt(cycles.least, cycles.most + 1);
  return { key: randomBytes(32), cycles: randomInt(2) === 0 ? distance : -distance };
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      k: { type: "string", default: "10" },
      report: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return { ...values, positionals };
}

function toK(text: string): number {
  const k = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (k < 2) throw new InputError(`--k is ${text}: give a whole number from 2 on; with fewer, nobody is hidden.`);
  return k;
}

/** The path by which a file is known, so that two names of one file are seen to be the same. */
function fileOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

async function checkApart(paths: readonly string[]): Promise<void> {
  const files = await Promise.all(paths.map(fileOf));
  const twice = paths.find((_path, index) => files.indexOf(files[index] ?? "") !== index);
  if (twice !== undefined)
    throw new InputError(`${twice} is named twice. Give the input and each output its own file.`);
}

/** Before an hour's work, and not after it. */
async function checkFolder(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  await access(folder).catch((cause: unknown) => {
    throw new InputError(`${path} can't be written: there is no folder ${folder}. Make it first.`, { cause });
  });
}

function createProgress({ stderr, isTerminal }: CommandIo): (pass: 1 | 2, line: number) => void {
  if (!isTerminal) return () => undefined;
  return (pass, line) => {
    if (line % 5000 === 0) stderr.write(`\rpass ${pass} of 2: line ${line}`);
  };
}

/** Exit code 0 when the output is written. */
export async function runAnonymise(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { positionals, out, k, report: reportPath, json, help: wantsHelp } = readArguments(argv);
  if (wantsHelp) {
    io.stdout.write(help);
    return 0;
  }
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new InputError("Name one export: coopshift anonymise <export>.");
  if (out === undefined) throw new InputError("--out is missing: name the file to write.");
  const least = toK(k);
  const outputs = reportPath === undefined ? [out] : [out, reportPath];
  await checkApart([input, ...outputs]);
  await Promise.all(outputs.map(checkFolder));
  const { signal } = io;
  const report = await anonymise({
    input,
    output: out,
    k: least,
    chance: drawChance(),
    signal,
    onLine: createProgress(io),
  });
  if (io.isTerminal) io.stderr.write("\r\u001B[K");
  await tell(report, io, { json, path: reportPath });
  return 0;
}

async function tell(
  report: AnonymiseReport,
  { stdout }: CommandIo,
  { json, path }: { readonly json: boolean; readonly path: string | undefined },
): Promise<void> {
  const data = `${JSON.stringify(report, null, 2)}\n`;
  if (path !== undefined) await writeText(path, [data]);
  stdout.write(json ? data : formatReport(report));
}
