/** The next shifts of a regular worker: those generated, then those projected from the slots (rules.md §3). */
import { checkInteger } from "./check.ts";
import { cycleDays, letterOf, type CycleStarts } from "./cycle.ts";
import { dateOf, dayNumber, msPerDay } from "./days.ts";
import type { EpochSpan } from "./occurrence.ts";
import { absences, patternsOf, project, type Absence, type ProjectedFrom, type Setting } from "./projection.ts";
import { defaultRuleSettings } from "./settings.ts";
import type { Temporal } from "./temporal.ts";
import type { DayRange, Leave, Moment, SlotTimes, TimeSpan, WeekLetter } from "./types.ts";
import { epochOf, inZone, localDay, toSpan, zoneOf } from "./zone.ts";

export type { Absence, ProjectedFrom };

export interface NextShiftsInput<
  Shift extends TimeSpan,
  Slot extends SlotTimes,
  Closure extends DayRange,
> extends Partial<Leave> {
  /** Shifts that the backend has generated, in state `open`; those that have started are left out. */
  readonly generated: readonly Shift[];
  /** The worker's recurring slots; where a backend gives none, the latest generated shift serves as the slot. */
  readonly slots: readonly Slot[];
  /** Which generated shift may serve as the slot: not one that makes up for an absence, say. Default: any. */
  readonly servesAsSlot?: (shift: Shift) => boolean;
  readonly now: Moment;
  /** First day whose shifts have not been generated yet. */
  readonly plannedUntil: Temporal.PlainDate;
  /** How many to give, by default 13 (`regularNextShifts`). */
  readonly count?: number;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  readonly cycleStarts: CycleStarts;
  readonly closures?: readonly Closure[];
}

/** When a shift is, in the cooperative's zone. */
export interface Dated {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly date: Temporal.PlainDate;
  readonly week: WeekLetter;
}

export type GeneratedShift<Shift> = Dated & { readonly projected: false; readonly shift: Shift };

/** A future shift that doesn't exist yet: for display only, never stored, never cancellable. */
export type ProjectedShift<Shift, Slot> = Dated & { readonly projected: true } & ProjectedFrom<Shift, Slot>;

/** A day on which a slot would have been, and why there is no shift: a closure first, then holiday, then exemption. */
export type LeftOut<Shift, Slot, Closure> = { readonly date: Temporal.PlainDate } & ProjectedFrom<Shift, Slot> &
  Absence<Closure>;

export interface NextShiftsAnswer<Shift, Slot, Closure> {
  /** By start. */
  readonly shifts: readonly (GeneratedShift<Shift> | ProjectedShift<Shift, Slot>)[];
  /** By date; none is after the last shift where the count was reached. */
  readonly leftOut: readonly LeftOut<Shift, Slot, Closure>[];
}

function dated({ start, end }: EpochSpan, { timeZone, zone, starts }: Setting): Dated {
  const day = Math.floor(zone.toLocal(start) / msPerDay);
  return { start: inZone(start, timeZone), end: inZone(end, timeZone), date: dateOf(day), week: letterOf(day, starts) };
}

/** The shifts that start after `now`, by start. */
function stillToCome<Shift extends TimeSpan>(shifts: readonly Shift[], now: number) {
  return shifts
    .map((shift) => ({ shift, span: toSpan(shift) }))
    .filter(({ span }) => span.start > now)
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * The next shifts of a regular worker, by start: the generated ones still to come, then those projected from each slot
 * at its wall-clock times from the planning horizon on (but never in the past). Days inside a closure, a holiday or an
 * exemption are left out, don't use up the count, and are reported beside the list (rules.md §3).
 *
 * The search ends at the count, or ten cycles past the last shift found.
 *
 * @throws {RangeError} when the count is not a whole number from 0 on, a range ends before it starts, the cycle starts
 * or a slot are wrong, or the engine knows no such zone.
 */
export function nextShifts<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  input: NextShiftsInput<Shift, Slot, Closure>,
): NextShiftsAnswer<Shift, Slot, Closure> {
  const {
    generated,
    slots,
    servesAsSlot = () => true,
    timeZone,
    count = defaultRuleSettings.regularNextShifts,
  } = input;
  checkInteger("count", count, 0);
  const now = epochOf("now", input.now);
  const setting: Setting = { timeZone, zone: zoneOf(timeZone), starts: cycleDays(input.cycleStarts) };
  const from = Math.max(dayNumber(input.plannedUntil), localDay(timeZone, now));
  const absenceOn = absences(input.closures ?? [], input);
  const patterns = patternsOf(slots, generated.filter(servesAsSlot), setting);

  const coming = stillToCome(generated, now);
  const known = new Set(coming.map(({ span }) => span.start));
  const shifts: (GeneratedShift<Shift> | ProjectedShift<Shift, Slot>)[] = [];
  const leftOut: LeftOut<Shift, Slot, Closure>[] = [];
  function takeGenerated(until: number): void {
    while (shifts.length < count && coming[0] && coming[0].span.start <= until) {
      const { shift, span } = coming[0];
      shifts.push({ ...dated(span, setting), projected: false, shift });
      coming.shift();
    }
  }
  for (const { day, span, pattern, absence } of project(patterns, { ...setting, from, now, absenceOn })) {
    takeGenerated(span.start);
    if (shifts.length >= count) break;
    // A backend that is ahead of its own horizon has this one already.
    if (known.has(span.start)) continue;
    if (absence) leftOut.push({ date: dateOf(day), ...pattern.from, ...absence });
    else shifts.push({ ...dated(span, setting), projected: true, ...pattern.from });
  }
  takeGenerated(Infinity);
  return { shifts, leftOut };
}
