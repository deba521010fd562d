/** The cycle's four weeks, and why a week's letter is not its number. */
import { nextSlotDate, weekLetter, type CycleStarts, type Temporal, type WeekLetter } from "../../../src/index.ts";
import type { SlotTimes } from "../../../src/index.ts";

export interface LetteredWeek {
  readonly monday: Temporal.PlainDate;
  readonly letter: WeekLetter;
  /** ISO 8601 number of the week. */
  readonly isoWeek: number;
  /** What counting by that number would make of it. */
  readonly byNumber: WeekLetter;
  readonly wrong: boolean;
}

const letters: readonly WeekLetter[] = ["A", "B", "C", "D"];

/**
 * So many weeks from the one of a date, each with its letter, and with what its ISO number modulo four would say if that
 * were right in the first of them.
 */
export function letteredWeeks(from: Temporal.PlainDate, count: number, starts: CycleStarts): readonly LetteredWeek[] {
  const first = from.subtract({ days: from.dayOfWeek - 1 });
  const offset = letters.indexOf(weekLetter(first, starts)) - (first.weekOfYear ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const monday = first.add({ days: 7 * index });
    const letter = weekLetter(monday, starts);
    const isoWeek = monday.weekOfYear ?? 0;
    const byNumber = letters[(((isoWeek + offset) % 4) + 4) % 4] ?? "A";
    return { monday, letter, isoWeek, byNumber, wrong: byNumber !== letter };
  });
}

/** The next dates of a slot, the first one on `from` or later. */
export function slotDates(
  slot: SlotTimes,
  from: Temporal.PlainDate,
  count: number,
  starts: CycleStarts,
): readonly Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = [];
  let next = from;
  while (dates.length < count) {
    const found = nextSlotDate(slot, next, starts);
    dates.push(found);
    next = found.add({ days: 1 });
  }
  return dates;
}
