/** The days on which recurring slots take place, one after the other (rules.md §3). */
import { checkSlot, slotDay } from "./cycle.ts";
import { daysOf, daysPerCycle, within, type Days } from "./days.ts";
import { slotOf, spanOn, wallTimes, type EpochSpan, type WallTimes } from "./occurrence.ts";
import type { DayRange, Leave, SlotTimes, TimeSpan } from "./types.ts";
import { toSpan, type Zone } from "./zone.ts";

/** The search for shifts ends this many cycles past the last one found. */
const mostEmptyCycles = 10;

/** What a projection follows: one of the slots, or a generated shift where there are no slots. */
export type ProjectedFrom<Shift, Slot> =
  { readonly slot: Slot; readonly like: null } | { readonly slot: null; readonly like: Shift };

/** Why there is no shift on a day. */
export type Absence<Closure> =
  | { readonly reason: "closure"; readonly closure: Closure }
  | { readonly reason: "holiday" | "exemption"; readonly closure: null };

/** The zone and the cycle that a projection happens in. */
export interface Setting {
  readonly timeZone: string;
  readonly zone: Zone;
  /** Cycle starts as day numbers. */
  readonly starts: readonly number[];
}

/** A recurring slot and where it comes from. */
export interface Pattern<Shift, Slot> extends Pick<SlotTimes, "week" | "weekday"> {
  readonly from: ProjectedFrom<Shift, Slot>;
  readonly times: WallTimes;
}

/** A day of a pattern. */
export interface Occurrence<Shift, Slot> {
  readonly pattern: Pattern<Shift, Slot>;
  readonly day: number;
  readonly span: EpochSpan;
}

/** Each slot as a pattern, else the latest of the shifts that may serve as one. */
export function patternsOf<Shift extends TimeSpan, Slot extends SlotTimes>(
  slots: readonly Slot[],
  models: readonly Shift[],
  { zone, starts }: Setting,
): Pattern<Shift, Slot>[] {
  if (slots.length > 0) {
    return slots.map((slot) => {
      checkSlot(slot);
      return { week: slot.week, weekday: slot.weekday, times: wallTimes(slot), from: { slot, like: null } };
    });
  }
  const latest = Math.max(...models.map(({ start }) => start.epochMilliseconds));
  const like = models.find(({ start }) => start.epochMilliseconds === latest);
  return like ? [{ ...slotOf(toSpan(like), zone, starts), from: { slot: null, like } }] : [];
}

/** Why there is no shift on a day, if so. A holiday without an end never ends, one without a start always was. */
export function absences<Closure extends DayRange>(
  closures: readonly Closure[],
  leave: Partial<Leave>,
): (day: number) => Absence<Closure> | null {
  const closed = closures.map((closure): [Closure, Days] => [closure, daysOf("closure", closure)]);
  const holiday = daysOf("holiday", leave.holiday);
  const exemption = daysOf("exemption", leave.exemption);
  return (day) => {
    const closure = closed.find(([, days]) => within(days, day))?.[0];
    if (closure !== undefined) return { reason: "closure", closure };
    if (within(holiday, day)) return { reason: "holiday", closure: null };
    return within(exemption, day) ? { reason: "exemption", closure: null } : null;
  };
}

function occurrenceFrom<Shift, Slot>(
  pattern: Pattern<Shift, Slot>,
  from: number,
  { zone, starts }: Setting,
): Occurrence<Shift, Slot> {
  const day = slotDay(pattern, from, starts);
  return { pattern, day, span: spanOn(day, pattern.times, zone) };
}

/**
 * The occurrences of all patterns that start after `now`, from the day `from` on, by start, each with its absence if
 * there is one. Ends ten cycles past the last one without.
 */
export function* project<Shift, Slot, Closure>(
  patterns: readonly Pattern<Shift, Slot>[],
  {
    from,
    now,
    absenceOn,
    ...setting
  }: Setting & {
    readonly from: number;
    readonly now: number;
    readonly absenceOn: (day: number) => Absence<Closure> | null;
  },
): Generator<Occurrence<Shift, Slot> & { readonly absence: Absence<Closure> | null }, void> {
  const ahead = patterns.map((pattern) => {
    const first = occurrenceFrom(pattern, from, setting);
    return first.span.start > now ? first : occurrenceFrom(pattern, first.day + 1, setting);
  });
  let lastFound: number | undefined;
  for (;;) {
    const next = ahead.sort((a, b) => a.span.start - b.span.start)[0];
    if (next === undefined) return;
    // The first day searched is in the first of the ten cycles.
    lastFound ??= next.day - daysPerCycle;
    if (next.day - lastFound > mostEmptyCycles * daysPerCycle) return;
    const absence = absenceOn(next.day);
    if (absence === null) lastFound = next.day;
    yield { ...next, absence };
    ahead[0] = occurrenceFrom(next.pattern, next.day + 1, setting);
  }
}
