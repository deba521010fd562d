/** What to offer instead of an opening that can't be had: those most like it. */
import { checkInteger } from "./check.ts";
import { partOfDay } from "./part-of-day.ts";
import type { Temporal } from "./temporal.ts";

/** What likeness is judged by. */
export interface ComparableOpening {
  /** Tells it from the others. */
  readonly id: string;
  /** In the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  /** What is done in it. */
  readonly task: { readonly id: string };
}

/** How many openings are wanted. */
export interface NearestOptions {
  /** How many at most. Default: 3. */
  readonly count?: number;
}

/** How unlike two openings are, what matters most first. */
function unlikeness(wanted: ComparableOpening, { start, task }: ComparableOpening): readonly number[] {
  const otherTask = Number(task.id !== wanted.task.id);
  const otherWeekday = Number(start.dayOfWeek !== wanted.start.dayOfWeek);
  const otherPart = Number(partOfDay(start) !== partOfDay(wanted.start));
  const distance = Math.abs(start.epochMilliseconds - wanted.start.epochMilliseconds);
  // Of two that are as far away, the earlier.
  return [otherTask, otherWeekday + otherPart, distance, start.epochMilliseconds];
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * The openings that a member may sign up for and that are most like the one wanted, which is not among them: first those
 * of the same task, among them those on the same weekday and in the same part of the day, then the closest in time. The
 * same openings give the same answer, in whatever order they come.
 *
 * @throws {RangeError} when the count is not a whole number from 0 on.
 */
export function nearestOpenings<
  Opening extends ComparableOpening & { readonly signUp: { readonly allowed: boolean } | null },
>(wanted: ComparableOpening, openings: readonly Opening[], { count = 3 }: NearestOptions = {}): readonly Opening[] {
  checkInteger("count", count, 0);
  return openings
    .filter(({ id, signUp }) => id !== wanted.id && signUp?.allowed === true)
    .map((opening) => ({ opening, rank: unlikeness(wanted, opening) }))
    .sort((a, b) => compareAll(a.rank, b.rank) || (a.opening.id < b.opening.id ? -1 : 1))
    .slice(0, count)
    .map(({ opening }) => opening);
}
