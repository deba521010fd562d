/** Takes the people out of an export, for good (docs/anonymise.md). */
import { readExport, formatLine, type ExportLine, type NumberedLine } from "../export/index.ts";
import { writeText } from "../write-text.ts";
import { createContext, type Chance, type Context } from "./context.ts";
import { changeMember, changeShift } from "./member-lines.ts";
import { changeClosure, changeOpening, changeSettings, changeSlot } from "./public-lines.ts";
import { createReport, type AnonymiseReport } from "./report.ts";
import { isMemberLine, shuffleMembers } from "./shuffle.ts";
import { surveyExport } from "./survey.ts";

export { formatReport, type AnonymiseReport } from "./report.ts";
export type { Chance } from "./context.ts";

export interface AnonymiseOptions {
  /** Path of the export. It is read twice. */
  readonly input: string;
  /** Path of what is made. */
  readonly output: string;
  /** Least members of a sector, from 2 on. */
  readonly k: number;
  readonly chance: Chance;
  readonly signal?: AbortSignal;
  /** Told of every line read: the pass (1 or 2), and the line's number. */
  readonly onLine?: (pass: 1 | 2, line: number) => void;
}

/** A line without anybody in it; `null` for one that is dropped. */
export function changeLine(line: ExportLine, context: Context): ExportLine | null {
  switch (line.kind) {
    case "settings":
      return changeSettings(line, context);
    case "slot":
      return changeSlot(line, context);
    case "closure":
      return changeClosure(line, context);
    case "opening":
      return changeOpening(line, context);
    case "worker":
      return changeMember(line, context);
    case "shift":
      return changeShift(line, context);
    case "notice":
      // Free text, and of a day that has passed.
      context.tally.dropped.notices += 1;
      return null;
  }
}

async function* readLines(
  pass: 1 | 2,
  { input, signal, onLine }: AnonymiseOptions,
): AsyncGenerator<NumberedLine, void> {
  for await (const line of readExport(input)) {
    signal?.throwIfAborted();
    onLine?.(pass, line.line);
    yield line;
  }
}

/** The output's lines about somebody; those about nobody, which are few, go to `others`. */
async function* memberLines(options: AnonymiseOptions, context: Context, others: ExportLine[]) {
  for await (const line of readLines(2, options)) {
    const changed = changeLine(line, context);
    if (changed === null) continue;
    context.tally.written[changed.kind] += 1;
    if (isMemberLine(changed)) yield changed;
    else others.push(changed);
  }
}

/**
 * Writes an export without its people to `output`, whole or not at all. The input is read twice; memory holds the words
 * of names, the openings, and a few hundred members at a time.
 *
 * @throws {InputError} when the input is no export.
 * @throws {RangeError} when k is not a whole number from 2 on, or the chance is not as described.
 */
export async function anonymise(options: AnonymiseOptions): Promise<AnonymiseReport> {
  const { output, chance, k } = options;
  const survey = await surveyExport(readLines(1, options));
  const context = createContext(survey, chance, k);
  const others: ExportLine[] = [];
  const { tally } = context;
  const members = shuffleMembers(memberLines(options, context, others), {
    beside: output,
    members: survey.members,
    tally,
  });
  async function* text(): AsyncGenerator<string, void> {
    // The first member appears when all of the input is read, so `others` is complete by then.
    const first = await members.next();
    yield* others.map(formatLine);
    if (!first.done) yield first.value;
    yield* members;
  }
  await writeText(output, text());
  const settings = others.find((line) => line.kind === "settings");
  return createReport(context, k, {
    plannedUntil: settings?.settings.plannedUntil ?? "",
    takenAt: settings?.takenAt ?? null,
  });
}
