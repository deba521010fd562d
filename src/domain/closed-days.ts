/** Days on which the cooperative does no work. */
import { daysOf, within, type Days } from "./days.ts";
import type { DayRange } from "./types.ts";

/** A closure and its days as numbers. */
export interface Closed<Closure> {
  readonly closure: Closure;
  readonly days: Days;
}

/** @throws {RangeError} when a closure ends before it starts. */
export function closedDays<Closure extends DayRange>(closures: readonly Closure[]): Closed<Closure>[] {
  return closures.map((closure) => ({ closure, days: daysOf("closure", closure) }));
}

/** The first closure that holds a day: there is no work on it then. */
export function closureOn<Closure>(closed: readonly Closed<Closure>[], day: number): Closure | undefined {
  for (const { closure, days } of closed) if (within(days, day)) return closure;
  return undefined;
}
