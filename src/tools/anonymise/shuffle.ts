/**
 * Puts members into a new order, by their new ids, without holding them all: the order of the input (by number, by
 * name, by age of the membership) would tell who is who. Members go into files of a few hundred each, by the beginning
 * of their new id, and come back file by file, sorted.
 */
import { createHash } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { formatLine, type ExportLine, type LineOf } from "../export/index.ts";
import { labelOf } from "./pseudonyms.ts";
import { countIn, type Tally } from "./tally.ts";

/** Members that are sorted in memory at once, about. */
const perFile = 300;
/** Characters that wait to be written, of all files together. */
const mostWaiting = 8_000_000;
/** Stands where a name will be until the members are in their new order. */
const unnamed = '"name":""';

type MemberLine = LineOf<"worker"> | LineOf<"shift">;

interface Block {
  readonly worker: LineOf<"worker">;
  readonly shifts: LineOf<"shift">[];
}

/** A member's shifts by start: how the input had them may tell when they were made. */
function textOf({ worker, shifts }: Block, { histories }: Tally): string {
  const sorted = shifts.toSorted((a, b) =>
    `${a.shift.start} ${a.shift.id}` < `${b.shift.start} ${b.shift.id}` ? -1 : 1,
  );
  const history = createHash("sha256");
  for (const { shift } of sorted) history.update(`${shift.start} ${shift.end}\n`);
  if (shifts.length > 0) countIn(histories, history.digest("base64"));
  return [worker, ...sorted].map(formatLine).join("");
}

/** Each member with the shifts that follow. */
async function* blocksOf(lines: AsyncIterable<MemberLine>): AsyncGenerator<Block, void> {
  let block: Block | null = null;
  for await (const line of lines) {
    if (line.kind === "worker") {
      if (block !== null) yield block;
      block = { worker: line, shifts: [] };
    } else {
      block?.shifts.push(line);
    }
  }
  if (block !== null) yield block;
}

function fileOf(id: string, files: number): number {
  return createHash("sha256").update(id).digest().readUInt16BE(0) % files;
}

async function scatter(blocks: AsyncIterable<Block>, folder: string, files: number, tally: Tally): Promise<void> {
  const waiting = new Map<number, string>();
  let length = 0;
  const flush = async (): Promise<void> => {
    for (const [file, text] of waiting) await appendFile(join(folder, String(file)), text, { mode: 0o600 });
    waiting.clear();
    length = 0;
  };
  for await (const block of blocks) {
    const text = textOf(block, tally);
    const file = fileOf(block.worker.worker.id, files);
    waiting.set(file, (waiting.get(file) ?? "") + text);
    length += text.length;
    if (length > mostWaiting) await flush();
  }
  await flush();
}

/** The members of one file, sorted: every line of a member begins with the kind, and the worker's comes first. */
async function readSorted(path: string): Promise<readonly string[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  // A worker's line begins with kind and id, so that sorting the text sorts by id.
  return text === "" ? [] : text.split(/^(?=\{"kind":"worker")/m).sort();
}

/**
 * The members' lines as text, in their new order and with their new names.
 *
 * @param lines each worker followed by their shifts, already changed.
 * @param beside path beside which a folder for the files is made, and removed at the end, whatever happens.
 * @param members how many there are.
 */
export async function* shuffleMembers(
  lines: AsyncIterable<MemberLine>,
  { beside, members, tally }: { readonly beside: string; readonly members: number; readonly tally: Tally },
): AsyncGenerator<string, void> {
  const files = Math.ceil(members / perFile);
  const folder = await mkdtemp(`${beside}.parts-`);
  try {
    await scatter(blocksOf(lines), folder, files, tally);
    let index = 0;
    for (let file = 0; file < files; file += 1) {
      for (const text of await readSorted(join(folder, String(file)))) {
        yield text.replace(unnamed, `"name":"Member ${labelOf(index, members)}"`);
        index += 1;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a line is about somebody. */
export function isMemberLine(line: ExportLine): line is MemberLine {
  return line.kind === "worker" || line.kind === "shift";
}
