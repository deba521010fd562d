/** The cycle of four weeks (rules.md §2). */
import { checkWord, refuse } from "./check.ts";
import { dateOf, dayNumber, daysPerCycle, daysPerWeek, floorMod, mondayOf } from "./days.ts";
import type { Temporal } from "./temporal.ts";
import { weekdays, weekLetters, type SlotTimes, type WeekLetter } from "./types.ts";

/** Mondays that begin a week A, in order, at least one: a cooperative restarts its cycle now and then. */
export type CycleStarts = readonly Temporal.PlainDate[];

/**
 * The cycle starts as day numbers.
 *
 * @throws {RangeError} when there is none, one is not a Monday, or they are out of order.
 */
export function cycleDays(cycleStarts: CycleStarts): readonly number[] {
  if (cycleStarts.length === 0) refuse("cycleStarts", "empty", "at least one Monday that begins a week A");
  const days = cycleStarts.map(dayNumber);
  days.forEach((day, index) => {
    const name = `cycleStarts[${index}]`;
    if (mondayOf(day) !== day) refuse(name, cycleStarts[index], "a Monday");
    if (day < (days[index - 1] ?? day)) refuse(name, cycleStarts[index], "the cycle starts in order");
  });
  return days;
}

/** The first day of the cycle that `day` is in. Two days are in the same cycle when this is the same. */
export function cycleOf(day: number, starts: readonly number[]): number {
  const monday = mondayOf(day);
  let start = starts[0] ?? monday;
  for (const each of starts) if (each <= monday) start = each;
  return monday - floorMod(monday - start, daysPerCycle);
}

export function letterOf(day: number, starts: readonly number[]): WeekLetter {
  return weekLetters[(mondayOf(day) - cycleOf(day, starts)) / daysPerWeek] ?? "A";
}

/** The first day from `from` on that has the slot's weekday in the slot's week letter. */
export function slotDay(slot: Pick<SlotTimes, "week" | "weekday">, from: number, starts: readonly number[]): number {
  const dayOfCycle = weekLetters.indexOf(slot.week) * daysPerWeek + slot.weekday - 1;
  let day = from + floorMod(dayOfCycle - (from - cycleOf(from, starts)), daysPerCycle);
  // A restart of the cycle on the way makes the step shorter or longer.
  for (const start of starts) {
    if (start > from && start <= day) day = start + dayOfCycle;
  }
  return day;
}

/** @throws {RangeError} when the week or the weekday is none. */
export function checkSlot(slot: Pick<SlotTimes, "week" | "weekday">): void {
  checkWord("The week of a slot", slot.week, weekLetters);
  checkWord("The weekday of a slot", slot.weekday, weekdays);
}

/**
 * The week letter of a date: whole weeks from the latest cycle start on or before it, modulo four (rules.md §2).
 * Dates before the first start count backwards from it.
 *
 * @throws {RangeError} when the cycle starts are none, not Mondays or out of order.
 */
export function weekLetter(date: Temporal.PlainDate, cycleStarts: CycleStarts): WeekLetter {
  return letterOf(dayNumber(date), cycleDays(cycleStarts));
}

/**
 * The first date from `from` on, that day included, on which a slot recurs (rules.md §3).
 *
 * @throws {RangeError} when the slot's week or weekday is none, or the cycle starts are wrong.
 */
export function nextSlotDate(
  slot: Pick<SlotTimes, "week" | "weekday">,
  from: Temporal.PlainDate,
  cycleStarts: CycleStarts,
): Temporal.PlainDate {
  checkSlot(slot);
  return dateOf(slotDay(slot, dayNumber(from), cycleDays(cycleStarts)));
}
