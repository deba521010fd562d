/** An export file as a side of a comparison. */
import type { WireClosure, WireShift } from "../../contract/index.ts";
import type { LineOf, NumberedLine } from "../export/format.ts";
import { readExport } from "../export/reader.ts";
import type { Side, SideHead, SideRecord } from "./types.ts";

/** Each worker with their shifts, which follow them. */
async function* groupRecords(
  first: LineOf<"worker"> | null,
  lines: AsyncIterator<NumberedLine, void>,
): AsyncGenerator<SideRecord, void> {
  let worker = first?.worker ?? null;
  let shifts: WireShift[] = [];
  try {
    for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
      if (next.value.kind === "shift") shifts.push(next.value.shift);
      if (next.value.kind !== "worker") continue;
      if (worker !== null) yield { worker, shifts };
      worker = next.value.worker;
      shifts = [];
    }
    if (worker !== null) yield { worker, shifts };
  } finally {
    await lines.return?.();
  }
}

/** Reads what stands before the first worker, and that worker. */
async function readHead(
  lines: AsyncIterator<NumberedLine, void>,
): Promise<{ head: SideHead | null; first: LineOf<"worker"> | null }> {
  const closures: WireClosure[] = [];
  let head: SideHead | null = null;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const line = next.value;
    if (line.kind === "worker") return { head, first: line };
    if (line.kind === "closure") closures.push(line.closure);
    if (line.kind === "settings") head = { settings: line.settings, closures, takenAt: line.takenAt ?? null };
  }
  return { head, first: null };
}

/** @throws {InputError} `file:line: …` for the first line that is wrong. */
export async function openExport(path: string): Promise<Side> {
  const lines = readExport(path);
  const { head, first } = await readHead(lines);
  // The reader refuses a file that doesn't begin with the settings.
  if (head === null) throw new Error(`${path}: no settings were read.`);
  return { name: path, head, known: null, records: groupRecords(first, lines) };
}
