/** Reads an export line by line, checked: nothing of it is kept in memory but the ids. */
import { createReadStream } from "node:fs";
import * as v from "valibot";
import { loadTemporal } from "../../domain/temporal.ts";
import { InputError } from "../input-error.ts";
import { faultOf } from "./faults.ts";
import { lineSchemas, type ExportLine, type LineKind, type NumberedLine } from "./format.ts";
import { readTextLines, type TextLine } from "./text-lines.ts";

const kinds = Object.keys(lineSchemas);
/** Longest value that a message repeats. */
const longestValue = 60;

function short(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }: { readonly key: unknown }) => key) ?? [];
  return keys.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at ? "." : ""}${String(key)}`)).join("");
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = pathOf(issue);
  const expected = issue.kind === "validation" ? issue.message : (issue.expected ?? issue.message);
  if (issue.received === "undefined") return `${path} is missing. Add it.`;
  return `${path} is ${short(issue.received)}, expected ${expected}. Correct it.`;
}

function isLineKind(kind: unknown): kind is LineKind {
  return typeof kind === "string" && Object.hasOwn(lineSchemas, kind);
}

function parseJson(text: string, where: string): { readonly kind: LineKind } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${where}: ${short(text)} is not JSON. Each line holds one whole JSON object.`, { cause });
  }
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (typeof value === "object" && value !== null && isLineKind(kind)) return { ...value, kind };
  const found = kind === undefined ? "missing" : short(JSON.stringify(kind));
  throw new InputError(`${where}: kind is ${found}, expected ${kinds.join(", ")}.`);
}

function parseLine({ line, text }: TextLine, file: string): NumberedLine {
  const where = `${file}:${line}`;
  const value = parseJson(text, where);
  const schema: v.GenericSchema<unknown, ExportLine> = lineSchemas[value.kind];
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (!result.success) throw new InputError(`${where}: ${problemOf(result.issues[0])}`);
  const fault = faultOf(result.output);
  if (fault !== null) {
    throw new InputError(`${where}: ${fault.path} is ${short(fault.value)}, expected ${fault.expected}. Correct it.`);
  }
  return { ...result.output, line };
}

/** Holds the lines to their order: settings, what is everybody's, then each worker with their shifts. */
function createOrderCheck(file: string): (line: NumberedLine) => void {
  const workers = new Set<string>();
  let count = 0;
  let current: string | null = null;
  const fail = (line: number, problem: string): never => {
    throw new InputError(`${file}:${line}: ${problem}`);
  };
  return (line) => {
    count += 1;
    const { kind } = line;
    if (count === 1 && kind !== "settings") fail(line.line, `begins with a ${kind}. Put the settings first.`);
    if (count > 1 && kind === "settings") fail(line.line, "a second settings line. An export holds one cooperative.");
    if (kind === "worker") {
      current = line.worker.id;
      if (workers.has(current)) fail(line.line, `a second worker ${current}. Give each worker one line.`);
      workers.add(current);
    } else if (kind === "shift") {
      if (line.workerId !== current)
        fail(line.line, `a shift of ${line.workerId} after ${current ?? "no worker"}. Put it below its worker.`);
    } else if (current !== null) {
      fail(line.line, `a ${kind} after the first worker. Put it before the workers.`);
    }
  };
}

async function* readFileLines(path: string): AsyncGenerator<string | Uint8Array, void> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      if (piece instanceof Uint8Array) yield piece;
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${path} can't be read (${reason}). Check the name, and that it may be read.`, { cause });
  }
}

/**
 * The lines of an export in order, each checked by the contract's schemas and with its number.
 *
 * @param source a file's path, or its pieces.
 * @param name what errors call it; default: the path.
 * @throws {InputError} `file:line: …` at the first line that is wrong, or out of order; when the file can't be read or
 * holds nothing.
 */
export async function* readExport(
  source: string | AsyncIterable<string | Uint8Array>,
  name: string = typeof source === "string" ? source : "export",
): AsyncGenerator<NumberedLine, void> {
  await loadTemporal();
  const check = createOrderCheck(name);
  let isEmpty = true;
  for await (const text of readTextLines(typeof source === "string" ? readFileLines(source) : source, name)) {
    const line = parseLine(text, name);
    check(line);
    isEmpty = false;
    yield line;
  }
  if (isEmpty) throw new InputError(`${name} is empty. An export begins with the settings.`);
}
