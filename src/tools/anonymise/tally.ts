/** Counts of what was done, for the report: how often, never to whom. */
import type { LineKind } from "../export/index.ts";

export interface Tally {
  /** Lines written, by their kind. */
  readonly written: Record<LineKind, number>;
  readonly changed: { names: number; ids: number; coordinators: number; feeds: number; texts: number };
  readonly dropped: {
    notices: number;
    notes: number;
    emails: number;
    phones: number;
    streetsAndCities: number;
    exemptionReasons: number;
    languages: number;
  };
  /** How many members share each combination of what stands in a member's line. */
  readonly profiles: Map<string, number>;
  /** How many members share each list of shifts. */
  readonly histories: Map<string, number>;
  firstDay: string | null;
  lastDay: string | null;
}

export function createTally(): Tally {
  return {
    written: { settings: 0, slot: 0, closure: 0, notice: 0, opening: 0, worker: 0, shift: 0 },
    changed: { names: 0, ids: 0, coordinators: 0, feeds: 0, texts: 0 },
    dropped: { notices: 0, notes: 0, emails: 0, phones: 0, streetsAndCities: 0, exemptionReasons: 0, languages: 0 },
    profiles: new Map(),
    histories: new Map(),
    firstDay: null,
    lastDay: null,
  };
}

export function countIn(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Widens the days that the shifts and openings of the output cover. @param instant as text, UTC. */
export function coverDay(tally: Tally, instant: string): void {
  const day = instant.slice(0, 10);
  if (tally.firstDay === null || day < tally.firstDay) tally.firstDay = day;
  if (tally.lastDay === null || day > tally.lastDay) tally.lastDay = day;
}
