/**
 * The next shifts of one regular worker, for a page that shows them (rules.md §3): what {@link nextShifts} answers, by
 * Temporal's own arithmetic. That is a hundred times as slow, which nobody notices with a dozen shifts, and a third of the
 * code, which everybody waits for. A test holds the two together.
 */
import { closedDays } from "./closed-days.ts";
import { cycleDays, letterOf, slotDay } from "./cycle.ts";
import { dateOf, dayNumber, daysPerCycle } from "./days.ts";
import type { LeftOut, NextShiftsInput, ProjectedShift } from "./next-shifts.ts";
import { absences, type ProjectedFrom } from "./projection.ts";
import { temporal, type Temporal } from "./temporal.ts";
import type { DayRange, SlotTimes } from "./types.ts";

/** A shift whose times are in the cooperative's zone. */
interface Zoned {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

type FewShiftsInput<Shift extends Zoned, Slot extends SlotTimes, Closure extends DayRange> = NextShiftsInput<
  Shift,
  Slot,
  Closure
> & { readonly count: number };

interface FewShifts<Shift, Slot, Closure> {
  /** By start; those that the backend has as they were given. */
  readonly shifts: readonly (ProjectedShift<Shift, Slot> | { readonly projected: false; readonly shift: Shift })[];
  /** By date; none is after the last shift where the count was reached. */
  readonly leftOut: readonly LeftOut<Shift, Slot, Closure>[];
}

/** A recurring slot, and the day on which it would take place next. */
interface Coming<Shift, Slot> extends SlotTimes {
  readonly from: ProjectedFrom<Shift, Slot>;
  readonly day: number;
  readonly shift: ProjectedShift<Shift, Slot>;
}

/** The search ends this many days, ten cycles, past the last shift found. */
const mostEmptyDays = 10 * daysPerCycle;

function byStart(a: Pick<Zoned, "start">, b: Pick<Zoned, "start">): number {
  return a.start.epochMilliseconds - b.start.epochMilliseconds;
}

/** The times of a slot on a day: an end at or before its start is on the next day. */
function timesOn(date: Temporal.PlainDate, { start: from, end: to }: SlotTimes, timeZone: string): Zoned {
  const isOvernight = temporal().PlainTime.compare(to, from) <= 0;
  const start = date.toZonedDateTime({ timeZone, plainTime: from });
  const end = date.add({ days: isOvernight ? 1 : 0 }).toZonedDateTime({ timeZone, plainTime: to });
  if (end.epochMilliseconds > start.epochMilliseconds) return { start, end };
  // The clocks went forward past the end: the shift keeps its length.
  return { start, end: start.add(from.until(to)).add({ hours: isOvernight ? 24 : 0 }) };
}

/** What is projected: the slots, else the latest shift that can stand for one. */
function findSlots<Shift extends Zoned, Slot extends SlotTimes, Closure extends DayRange>(
  { slots, generated, servesAsSlot = () => true }: FewShiftsInput<Shift, Slot, Closure>,
  starts: readonly number[],
): readonly (SlotTimes & { readonly from: ProjectedFrom<Shift, Slot> })[] {
  if (slots.length > 0) {
    return slots.map((slot) => {
      const { week, weekday, start, end } = slot;
      return { week, weekday, start, end, from: { slot, like: null } };
    });
  }
  // Of two that begin together, the one that comes first in the list.
  const like = generated.filter(servesAsSlot).reverse().sort(byStart).at(-1);
  if (!like) return [];
  const { start, end } = like;
  const date = start.toPlainDate();
  return [
    {
      week: letterOf(dayNumber(date), starts),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- 1 to 7, which Temporal's types don't say
      weekday: date.dayOfWeek as SlotTimes["weekday"],
      start: start.toPlainTime(),
      end: end.toPlainTime(),
      from: { slot: null, like },
    },
  ];
}

/** @throws {RangeError} as {@link nextShifts} does. */
export function fewShifts<Shift extends Zoned, Slot extends SlotTimes, Closure extends DayRange>(
  input: FewShiftsInput<Shift, Slot, Closure>,
): FewShifts<Shift, Slot, Closure> {
  const { timeZone, generated, count, closures = [] } = input;
  const now = temporal().Instant.fromEpochMilliseconds(input.now.epochMilliseconds).toZonedDateTimeISO(timeZone);
  const starts = cycleDays(input.cycleStarts);
  const absenceOn = absences(closedDays(closures), input);

  function onDay(slot: Omit<Coming<Shift, Slot>, "day" | "shift">, day: number): Coming<Shift, Slot> {
    const times = timesOn(dateOf(day), slot, timeZone);
    const date = times.start.toPlainDate();
    // Past midnight with a gap, it is a shift of the day after.
    const week = letterOf(dayNumber(date), starts);
    return { ...slot, day, shift: { ...slot.from, ...times, date, week, projected: true } };
  }
  function after({ day, shift: _shift, ...slot }: Coming<Shift, Slot>): Coming<Shift, Slot> {
    return onDay(slot, slotDay(slot, day + 1, starts));
  }

  const first = Math.max(dayNumber(input.plannedUntil), dayNumber(now.toPlainDate()));
  const ahead = findSlots(input, starts).map((slot) => {
    const next = onDay(slot, slotDay(slot, first, starts));
    return byStart(next.shift, { start: now }) > 0 ? next : after(next);
  });
  const own = generated.filter((shift) => byStart(shift, { start: now }) > 0).sort(byStart);
  const shifts: FewShifts<Shift, Slot, Closure>["shifts"][number][] = [];
  const leftOut: LeftOut<Shift, Slot, Closure>[] = [];
  let known: Shift | undefined;
  let lastDay: number | undefined;
  while (shifts.length < count) {
    // Of several that begin together, the one of the slot that comes first.
    const [next] = [...ahead].sort((a, b) => byStart(a.shift, b.shift));
    // The first day searched is in the first of the cycles.
    lastDay ??= (next?.day ?? 0) + mostEmptyDays - daysPerCycle;
    const projected = next && next.day <= lastDay ? next : undefined;
    const [shift] = own;
    if (shift && !(projected && byStart(projected.shift, shift) < 0)) {
      known = own.shift();
      shifts.push({ projected: false, shift });
    } else if (projected) {
      const absence = absenceOn(projected.day);
      if (!absence) lastDay = projected.day + mostEmptyDays;
      // A backend that is ahead of its own horizon has this one already.
      const isKnown = known !== undefined && byStart(known, projected.shift) === 0;
      if (absence && !isKnown) leftOut.push({ ...projected.from, ...absence, date: dateOf(projected.day) });
      else if (!isKnown) shifts.push(projected.shift);
      ahead[ahead.indexOf(projected)] = after(projected);
    } else break;
  }
  return { shifts, leftOut };
}
