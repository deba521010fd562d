/** Loads an export into the reference backend's records, and asks it about everybody. */
import type { CooperativeData } from "../../backend/model.ts";
import type { WireWorker } from "../../contract/index.ts";
import { loadTemporal, temporal } from "../../domain/temporal.ts";
import { fromData, readExport, toData, type NumberedLine } from "../export/index.ts";
import { InputError } from "../input-error.ts";

export interface ImportOptions {
  /** When the data was taken, an instant, where the export doesn't say. */
  readonly takenAt?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told the number of lines read so far. */
  readonly onProgress?: ((lines: number) => void) | undefined;
}

/** Workers in one state. */
export interface Standing {
  /** `regular, ok, may shop`. */
  readonly standing: string;
  readonly workers: number;
}

export interface Imported {
  readonly data: CooperativeData;
  readonly takenAt: string;
  /** As the reference backend sees them at `takenAt`, the most first. */
  readonly standings: readonly Standing[];
  /** Workers whose status or access the export gives otherwise than the backend computes it. */
  readonly otherwise: readonly string[];
}

/** How often progress is told, in lines. */
const progressStep = 5000;

type Standings = Map<string, string>;

function standingOf({ role, regime, status, mayShop }: WireWorker): string {
  const access = mayShop ? "may shop" : "may not shop";
  if (role === "non-worker") return `non-worker, ${access}`;
  return regime === null ? `no regime yet, ${access}` : `${regime}, ${status}, ${access}`;
}

async function* noting(
  lines: AsyncIterable<NumberedLine>,
  standings: Standings,
  { signal, onProgress }: ImportOptions,
): AsyncGenerator<NumberedLine, void> {
  let count = 0;
  for await (const line of lines) {
    signal?.throwIfAborted();
    if (line.kind === "worker") standings.set(line.worker.id, standingOf(line.worker));
    count += 1;
    if (count % progressStep === 0) onProgress?.(count);
    yield line;
  }
}

function readTime(text: string | undefined) {
  try {
    return text === undefined ? undefined : temporal().Instant.from(text);
  } catch (cause) {
    throw new InputError(`--taken-at is ${text}: give an instant like 2027-03-27T08:00:00Z.`, { cause });
  }
}

function countBy(standings: Standings): Standing[] {
  const groups = Map.groupBy(standings.values(), (standing) => standing);
  return Array.from(groups, ([standing, all]) => ({ standing, workers: all.length })).sort(
    (a, b) => b.workers - a.workers || (a.standing < b.standing ? -1 : 1),
  );
}

/**
 * Reads an export into records, and compares what the reference backend makes of each worker with what the export says.
 *
 * @throws {InputError} `file:line: …` for what is wrong in it.
 */
export async function importExport(path: string, options: ImportOptions = {}): Promise<Imported> {
  await loadTemporal();
  const given: Standings = new Map();
  const computed: Standings = new Map();
  const lines = noting(readExport(path), given, options);
  const { data, takenAt } = await toData(lines, { file: path, takenAt: readTime(options.takenAt) });
  for await (const line of fromData(data, { now: takenAt })) {
    if (line.kind === "worker") computed.set(line.worker.id, standingOf(line.worker));
  }
  const otherwise = [...given].filter(([id, standing]) => computed.get(id) !== standing).map(([id]) => id);
  return { data, takenAt: takenAt.toString(), standings: countBy(computed), otherwise };
}
