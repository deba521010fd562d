/** Slots with a free place, by week of the cycle, then by day and time. */
import { weekLetters, type WeekLetter } from "../../domain/words.ts";
import type { Slot } from "../../sdk/index.ts";

/** Weeks without a free place are left out. */
export function groupByWeek(slots: readonly Slot[]): (readonly [WeekLetter, readonly Slot[]])[] {
  const free = slots.filter((slot) => slot.free > 0).sort(bySlotTime);
  return weekLetters
    .map((letter) => [letter, free.filter(({ week }) => week === letter)] as const)
    .filter(([, inWeek]) => inWeek.length > 0);
}

function bySlotTime(a: Slot, b: Slot): number {
  return a.weekday - b.weekday || minutes(a) - minutes(b);
}

function minutes({ start }: Slot): number {
  return start.hour * 60 + start.minute;
}
