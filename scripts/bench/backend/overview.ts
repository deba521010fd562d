/** How fast the backend answers `GET /overview`, and whether what it says is so. */
import * as v from "valibot";
import { overview } from "../../../src/contract/index.ts";
import { fit, load, percentile, rateOf, request } from "./load.ts";
import type { BackendProcess } from "./process.ts";

export interface OverviewResult {
  /** Milliseconds of one answer while nobody else asks: the median. */
  readonly alone: number;
  /** The same with many at once. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Processor time of the backend's process for one answer, in milliseconds; with PGlite the database's is in it. */
  readonly processor: number;
  /** Bytes of an answer, with its headers. */
  readonly bytes: number;
  readonly openings: number;
  readonly faults: readonly string[];
}

/** So many different members ask in turn. */
const mostReaders = 512;

/** Every so-manieth, so that all kinds of members are among them. */
function sample(ids: readonly string[]): string[] {
  const step = Math.max(1, ids.length / mostReaders);
  return Array.from({ length: Math.min(ids.length, mostReaders) }, (_, index) => ids[Math.floor(index * step)] ?? "");
}

/** Holds one answer against the contract and against what the database holds. */
async function lookInto(backend: BackendProcess, reader: string): Promise<{ openings: number; faults: string[] }> {
  const response = await fetch(`${backend.url}/overview`, { headers: { Authorization: `Bearer ${reader}` } });
  const answer = v.parse(overview, await response.json());
  const { taken, miscounted } = await backend.ask("stock");
  const wrong = answer.openings.items.filter(({ id, capacity, free }) => capacity - free !== (taken[id] ?? 0));
  return {
    openings: answer.openings.items.length,
    faults: [
      ...miscounted.map((id) => `the store counts the places of ${id} wrongly`),
      ...wrong.map(({ id }) => `/overview has the free places of ${id} wrong`),
    ],
  };
}

export async function measureOverview(
  backend: BackendProcess,
  { seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<OverviewResult> {
  const { readers, members } = await backend.ask("who");
  const requests = sample(readers).map((id) => request("GET", "/overview", id));
  const plan = { url: backend.url, requests };
  const many = await load(await fit({ ...plan, connections }, seconds));
  const oneByOne = await fit({ ...plan, connections: 1 }, seconds);
  const before = await backend.ask("usage");
  const alone = await load(oneByOne);
  const after = await backend.ask("usage");
  const { openings, faults } = await lookInto(backend, members[0] ?? "");
  const refused = [alone, many].flatMap(({ statuses, lost }) => [
    ...Object.entries(statuses).flatMap(([status, count]) =>
      status === "200" ? [] : [`${count} answers are ${status}`],
    ),
    ...(lost === 0 ? [] : [`${lost} requests got no answer`]),
  ]);
  return {
    alone: percentile(alone.times, 50),
    p50: percentile(many.times, 50),
    p99: percentile(many.times, 99),
    perSecond: rateOf(many),
    processor: (after.processor - before.processor) / alone.times.length,
    bytes: many.bytes / many.times.length,
    openings,
    faults: [...faults, ...refused],
  };
}
