/** Days and seeds that the tests of the mocks look at. */
import assert from "node:assert/strict";
import type { OccurrenceRecord, ShiftRecord } from "../../src/backend/model.ts";
import { loadTemporal, temporal, type Temporal } from "../../src/domain/temporal.ts";
import { createSeed, type Seed } from "../../src/mocks/seed/index.ts";

await loadTemporal();

export const { Instant, PlainDate } = temporal();

/** The hour, UTC, at which the tests look: noon in Brussels in summer, 11 in winter. */
const hour = "10:00:00Z";

export function nowOn(day: string): Temporal.Instant {
  return Instant.from(`${day}T${hour}`);
}

const seeds = new Map<string, Seed>();

/** The seed of a day, made once for all the tests of a file. */
export function seedOn(day: string): Seed {
  const seed = seeds.get(day) ?? createSeed({ today: PlainDate.from(day), now: nowOn(day) });
  seeds.set(day, seed);
  return seed;
}

/** Days at which calendars go wrong: changes of legal time, year ends, leap days, the restart of the cycle. */
const hardDays = [
  "2024-02-29",
  "2024-12-25",
  "2024-12-31",
  "2025-01-20",
  "2025-02-02",
  "2025-02-03",
  "2025-02-20",
  "2025-03-29",
  "2025-03-30",
  "2025-03-31",
  "2025-05-01",
  "2025-10-25",
  "2025-10-26",
  "2025-10-27",
  "2025-12-31",
  "2026-01-01",
  "2026-04-06",
  "2026-11-11",
  "2026-11-22",
  "2026-12-28",
  "2027-01-04",
  "2027-03-28",
  "2028-02-29",
  "2032-12-31",
];

/** Every seventeenth day over four years: all weekdays, and every place in a cycle. */
const spreadDays = Array.from({ length: 84 }, (_, index) =>
  PlainDate.from("2025-01-02")
    .add({ days: 17 * index })
    .toString(),
);

export const days: readonly string[] = [...hardDays, ...spreadDays];

export type Placed = ShiftRecord & { readonly occurrence: OccurrenceRecord };

/** Every shift with its occurrence. */
export function placed({ occurrences, shifts }: Seed): Placed[] {
  const byId = new Map(occurrences.map((occurrence) => [occurrence.id, occurrence]));
  return shifts.map((shift) => {
    const occurrence = byId.get(shift.occurrenceId);
    assert.ok(occurrence, `the shift ${shift.id} has an occurrence`);
    return { ...shift, occurrence };
  });
}

/** The ids of records, each of which has its own. */
export function ids(records: readonly { readonly id: string }[]): Set<string> {
  const set = new Set(records.map(({ id }) => id));
  assert.equal(set.size, records.length, "ids are unique");
  return set;
}

/** How many places of each occurrence are taken. */
export function countTaken(seed: Seed): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { occurrenceId, attendance } of seed.shifts) {
    if (attendance !== "cancelled") taken.set(occurrenceId, (taken.get(occurrenceId) ?? 0) + 1);
  }
  return taken;
}
