/** The next shifts of a regular worker: those generated, then those projected from the slots (rules.md §3). */
import { checkInteger, refuse } from "./check.ts";
import { checkSlot, cycleDays, letterOf, slotDay, type CycleStarts } from "./cycle.ts";
import { dateOf, dayNumber, daysOf, daysPerCycle, within, type Days } from "./days.ts";
import { slotOf, spanOn, wallTimes, type EpochSpan, type WallTimes } from "./occurrence.ts";
import { defaultRuleSettings } from "./settings.ts";
import type { Temporal } from "./temporal.ts";
import type { DayRange, Leave, Moment, SlotTimes, TimeSpan, WeekLetter } from "./types.ts";
import { epochOf, inZone, localDay, zoneOf, type Zone } from "./zone.ts";

/** The search for shifts ends this many cycles past the last one found. */
const mostEmptyCycles = 10;

export interface NextShiftsInput<
  Shift extends TimeSpan,
  Slot extends SlotTimes,
  Closure extends DayRange,
> extends Partial<Leave> {
  /** Shifts that the backend has generated, in state `open`; those that have started are left out. */
  readonly generated: readonly Shift[];
  /** The worker's recurring slots; where a backend gives none, the latest generated shift serves as the slot. */
  readonly slots: readonly Slot[];
  /** Which generated shift may serve as the slot; not one that makes up for an absence, say. Default: any. */
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

/** What a projection follows: one of the slots, or a generated shift where there are no slots. */
export type ProjectedFrom<Shift, Slot> =
  { readonly slot: Slot; readonly like: null } | { readonly slot: null; readonly like: Shift };

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

/** A day on which a slot would have been, and why there is no shift: the closure first, then the worker's own leave. */
export type LeftOut<Shift, Slot, Closure> = ProjectedFrom<Shift, Slot> & { readonly date: Temporal.PlainDate } & (
    | { readonly reason: "closure"; readonly closure: Closure }
    | { readonly reason: "holiday" | "exemption"; readonly closure: null }
  );

export interface NextShiftsAnswer<Shift, Slot, Closure> {
  /** By start. */
  readonly shifts: readonly (GeneratedShift<Shift> | ProjectedShift<Shift, Slot>)[];
  /** By date; no later than the last shift where the count was reached. */
  readonly leftOut: readonly LeftOut<Shift, Slot, Closure>[];
}

/** A recurring slot on its way through the days. */
interface Projection<Shift, Slot> extends Pick<SlotTimes, "week" | "weekday"> {
  readonly from: ProjectedFrom<Shift, Slot>;
  readonly times: WallTimes;
  day: number;
  span: EpochSpan;
}

/** What stays the same while one answer is made. */
interface Setting {
  readonly timeZone: string;
  readonly zone: Zone;
  readonly starts: readonly number[];
}

function toSpan(shift: TimeSpan): EpochSpan {
  return { start: epochOf("The start of a shift", shift.start), end: epochOf("The end of a shift", shift.end) };
}

function moveTo(projection: Projection<unknown, unknown>, from: number, { zone, starts }: Setting): void {
  projection.day = slotDay(projection, from, starts);
  projection.span = spanOn(projection.day, projection.times, zone);
}

/** Where the projections come from: each slot, else the latest generated shift that may serve as one. */
function projectedFrom<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  { slots, generated, servesAsSlot = () => true }: NextShiftsInput<Shift, Slot, Closure>,
  { zone, starts }: Setting,
): Omit<Projection<Shift, Slot>, "day" | "span">[] {
  if (slots.length > 0) {
    return slots.map((slot) => {
      checkSlot(slot);
      return { week: slot.week, weekday: slot.weekday, times: wallTimes(slot), from: { slot, like: null } };
    });
  }
  const latest = generated
    .filter(servesAsSlot)
    .reduce<Shift | undefined>(
      (best, shift) => (best && best.start.epochMilliseconds >= shift.start.epochMilliseconds ? best : shift),
      undefined,
    );
  return latest ? [{ ...slotOf(toSpan(latest), zone, starts), from: { slot: null, like: latest } }] : [];
}

function startProjections<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  input: NextShiftsInput<Shift, Slot, Closure>,
  now: number,
  setting: Setting,
): Projection<Shift, Slot>[] {
  // A horizon in the past promises nothing about the days since.
  const from = Math.max(dayNumber(input.plannedUntil), localDay(input.timeZone, now));
  return projectedFrom(input, setting).map((pattern) => {
    const projection = { ...pattern, day: 0, span: { start: 0, end: 0 } };
    moveTo(projection, from, setting);
    if (projection.span.start <= now) moveTo(projection, projection.day + 1, setting);
    return projection;
  });
}

type Absence<Closure> =
  | { readonly reason: "closure"; readonly closure: Closure }
  | { readonly reason: "holiday" | "exemption"; readonly closure: null };

/** Why there is no shift on a day, if so. A holiday without an end never ends, one without a start always was. */
function absences<Closure extends DayRange>(
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

function earliest<Item extends { readonly span: EpochSpan }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, each) => (best && best.span.start <= each.span.start ? best : each),
    undefined,
  );
}

function dated({ start, end }: EpochSpan, { timeZone, zone, starts }: Setting): Dated {
  const day = Math.floor(zone.toLocal(start) / 86_400_000);
  return { start: inZone(start, timeZone), end: inZone(end, timeZone), date: dateOf(day), week: letterOf(day, starts) };
}

/**
 * The next shifts of a regular worker, by start: the generated ones still to come, then those projected from each slot
 * at its wall-clock times from the planning horizon on. Days inside a closure, a holiday or an exemption are left out,
 * don't use up the count, and are reported beside the list (rules.md §3).
 *
 * The search ends at the count, or ten cycles past the last shift found.
 *
 * @throws {RangeError} when the count is not a whole number from 0 on, a range ends before it starts, the cycle starts
 * or a slot are wrong, or the engine knows no such zone.
 */
export function nextShifts<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  input: NextShiftsInput<Shift, Slot, Closure>,
): NextShiftsAnswer<Shift, Slot, Closure> {
  throw new Error("to do");
}
