/** The next shifts of many workers in plain numbers: what `nextShifts` makes Temporal values of (rules.md §3). */
import { checkInteger } from "./check.ts";
import { closedDays } from "./closed-days.ts";
import { cycleDays, letterOf, type CycleStarts } from "./cycle.ts";
import { dayNumber, daysPerCycle, msPerDay } from "./days.ts";
import { absences, earliest, firstOccurrences, following } from "./projection.ts";
import type { Absence, DatedTimes, FirstBySlot, PatternSources, ProjectedFrom, ProjectedTimes } from "./projection.ts";
import { defaultRuleSettings } from "./settings.ts";
import type { Temporal } from "./temporal.ts";
import type { DayRange, Leave, Moment, SlotTimes, TimeSpan } from "./types.ts";
import { epochOf, toSpan } from "./moments.ts";
import { localDay, zoneOf } from "./zone.ts";

/** What the next shifts of every worker of a cooperative depend on. */
export interface ShiftPlan<Closure extends DayRange> {
  /** When it is asked: what has begun is left out. */
  readonly now: Moment;
  /** First day whose shifts have not been generated yet. */
  readonly plannedUntil: Temporal.PlainDate;
  /** How many to give, by default 13 (`regularNextShifts`). */
  readonly count?: number;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** Mondays on which a week A began. */
  readonly cycleStarts: CycleStarts;
  /** Days without work. Default: none. */
  readonly closures?: readonly Closure[];
}

/** What a worker's next shifts depend on besides. */
export type ShiftSources<Shift extends TimeSpan, Slot extends SlotTimes> = PatternSources<Shift, Slot> & Partial<Leave>;

/** When a generated shift is, in numbers. */
export interface GeneratedTimes<Shift> extends DatedTimes {
  /** The backend has generated it. */
  readonly projected: false;
  /** The shift as it was given. */
  readonly shift: Shift;
}

/** A day on which a slot would have been, in days since 1970-01-01, and why there is no shift. */
export interface LeftOutTimes<Shift, Slot, Closure> {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** What the shift would have come from. */
  readonly from: ProjectedFrom<Shift, Slot>;
  /** Why there is none. */
  readonly absence: Absence<Closure>;
}

/** The next shifts in plain numbers, and the days left out among them with the reason. */
export interface ShiftTimesAnswer<Shift, Slot, Closure> {
  /** By start. */
  readonly shifts: readonly (GeneratedTimes<Shift> | ProjectedTimes<Shift, Slot>)[];
  /** By date; none is after the last shift where the count was reached. */
  readonly leftOut: readonly LeftOutTimes<Shift, Slot, Closure>[];
}

/** The search for shifts ends this many days, ten cycles, past the last one found. */
const mostEmptyDays = 10 * daysPerCycle;

export function readPlan<Closure extends DayRange>(plan: ShiftPlan<Closure>) {
  const { timeZone, count = defaultRuleSettings.regularNextShifts } = plan;
  checkInteger("count", count, 0);
  const now = epochOf("now", plan.now);
  return {
    zone: zoneOf(timeZone),
    starts: cycleDays(plan.cycleStarts),
    from: Math.max(dayNumber(plan.plannedUntil), localDay(timeZone, now)),
    closed: closedDays(plan.closures ?? []),
    now,
    count,
  };
}

type ReadPlan<Closure extends DayRange> = ReturnType<typeof readPlan<Closure>>;

/** The generated shifts that start after now, by start. */
function stillToCome<Shift extends TimeSpan>(
  generated: readonly Shift[],
  { now, zone, starts }: ReadPlan<DayRange>,
): GeneratedTimes<Shift>[] {
  const coming: GeneratedTimes<Shift>[] = [];
  for (const shift of generated) {
    const { start, end } = toSpan(shift);
    const day = Math.floor(zone.toLocal(start) / msPerDay);
    if (start > now) coming.push({ start, end, day, week: letterOf(day, starts), projected: false, shift });
  }
  return coming.length > 1 ? coming.sort((a, b) => a.start - b.start) : coming;
}

/** The times of one worker's next shifts, as `nextShiftTimes` and `nextShifts` give them. */
export function timesOf<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  worker: ShiftSources<Shift, Slot>,
  plan: ReadPlan<Closure>,
  known?: FirstBySlot<Slot>,
): ShiftTimesAnswer<Shift, Slot, Closure> {
  const shifts: (GeneratedTimes<Shift> | ProjectedTimes<Shift, Slot>)[] = [];
  const leftOut: LeftOutTimes<Shift, Slot, Closure>[] = [];
  const coming = stillToCome(worker.generated, plan);
  const absenceOn = absences(plan.closed, worker);
  const ahead = firstOccurrences(worker, plan, known);
  let taken = 0;
  let own = coming[taken];
  let lastTaken: number | undefined;
  let index = earliest(ahead);
  let next = ahead[index];
  // The first day searched is in the first of the cycles.
  let lastDay = (next?.day ?? 0) + mostEmptyDays - daysPerCycle;
  while (shifts.length < plan.count) {
    const projected = next && next.day <= lastDay ? next.times : undefined;
    if (own && !(projected && projected.start < own.start)) {
      lastTaken = own.start;
      shifts.push(own);
      taken += 1;
      own = coming[taken];
    } else if (next && projected) {
      const { day } = next;
      const absence = absenceOn(day);
      if (absence === null) lastDay = day + mostEmptyDays;
      // A backend that is ahead of its own horizon has this one already.
      const isKnown = lastTaken === projected.start;
      if (absence && !isKnown) leftOut.push({ day, from: projected.from, absence });
      else if (!isKnown) shifts.push(projected);
      ahead[index] = following(next, plan);
      if (ahead.length > 1) index = earliest(ahead);
      next = ahead[index];
    } else break;
  }
  return { shifts, leftOut };
}

/**
 * The next shifts of many workers of one cooperative: `nextShifts` without its Temporal values, for lists and
 * comparisons of thousands. What they share is read once; the function that this returns is then asked for each.
 *
 *     const timesOf = nextShiftTimes({ now, plannedUntil, timeZone, cycleStarts, closures });
 *     for (const worker of workers) timesOf(worker).shifts[0]?.start; // epoch milliseconds, for `inZone(…, timeZone)`
 *
 * @throws {RangeError} as `nextShifts` does; both functions may.
 */
export function nextShiftTimes<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  plan: ShiftPlan<Closure>,
): (worker: ShiftSources<Shift, Slot>) => ShiftTimesAnswer<Shift, Slot, Closure> {
  const read = readPlan(plan);
  const known: FirstBySlot<Slot> = new WeakMap();
  return (worker) => timesOf(worker, read, known);
}
