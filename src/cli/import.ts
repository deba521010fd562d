/** `coopshift import <file>`. */
import { parseArgs } from "node:util";
import { formatImport, importExport } from "../tools/import/index.ts";
import { InputError } from "../tools/input-error.ts";
import { writeText } from "../tools/write-text.ts";
import type { CommandIo, ExitCode } from "./command.ts";

const help = `Usage: coopshift import <file> [options]

Loads an export (docs/export-format.md) into the reference backend, and tells what is in it: every line is checked, every
link between records is followed, and the backend is asked about every worker. In the repository,

  npm start -- --data <file> --now 2027-03-27T09:00

does the same and shows it: an acceptance environment on that data, at any time from when it was taken.

  --taken-at <instant>  when the data was taken, where the export doesn't say
  --out <file>          write the backend's records there as JSON, for a store of one's own to be filled with
  --json                what was found as JSON
  --help                this text

Exit code 0: loaded, and the backend agrees with the export; 1: loaded, but it says otherwise of some workers;
2: wrong usage or unreadable input.
`;

function readArguments(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      "taken-at": { type: "string" },
      out: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
}

/** Exit code 1 where the backend says otherwise than the export. */
export async function runImport(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout.write(help);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new InputError("Give one export: coopshift import <file> (see coopshift import --help).");
  const imported = await importExport(file, {
    takenAt: values["taken-at"],
    signal: io.signal,
    onProgress: (lines) => io.isTerminal && io.stderr.write(`\r${lines.toLocaleString("en")} lines read`),
  });
  if (io.isTerminal) io.stderr.write("\r\x1b[K");
  const { data, ...found } = imported;
  if (values.out !== undefined) await writeText(values.out, [`${JSON.stringify(data)}\n`]);
  io.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : formatImport(imported, file));
  return found.otherwise.length === 0 ? 0 : 1;
}
