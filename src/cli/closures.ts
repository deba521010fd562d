/** `coopshift closures --country BE --years 2027-2030`. */
import { parseArgs } from "node:util";
import { createClosures, parseYears } from "../tools/closures/index.ts";
import { formatLine } from "../tools/export/index.ts";
import { InputError } from "../tools/input-error.ts";
import { writeText } from "../tools/write-text.ts";
import type { CommandIo, ExitCode } from "./command.ts";

const help = `Usage: coopshift closures --country <code> --years <years> [options]

Public holidays as closures of the export format, one a line, to edit and to put into an export. Names are in the
country's languages and in French, Dutch and English, where they are known.

  --country <code>  ISO 3166-1, like BE
  --region <code>   a region of it, like BRU, or one inside a region, like BY.A
  --years <years>   2027, or 2027-2030
  --out <file>      where to write (default: standard output)
  --help            this text
`;

function readArguments(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      country: { type: "string" },
      region: { type: "string" },
      years: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}

/** Exit code 0 when the closures are written. */
export async function runClosures(argv: readonly string[], { stdout, stderr }: CommandIo): Promise<ExitCode> {
  const { country, region, years, out, help: wantsHelp } = readArguments(argv);
  if (wantsHelp) {
    stdout.write(help);
    return 0;
  }
  if (country === undefined) throw new InputError("--country is missing: give its ISO code, like BE.");
  if (years === undefined) throw new InputError("--years is missing: give a year or two, like 2027-2030.");
  const { lines, partial } = await createClosures({ country, region, years: parseYears(years) });
  if (lines.length === 0)
    throw new InputError(`No public holiday of ${country} is known in ${years}: write them by hand.`);
  const text = lines.map(formatLine);
  if (out === undefined) stdout.write(text.join(""));
  else await writeText(out, text);
  for (const { day, from } of partial) stderr.write(`${day} is a holiday from ${from} on: written as a whole day.\n`);
  if (out !== undefined) stderr.write(`${lines.length} closures are in ${out}\n`);
  return 0;
}
