/** The days on which recurring slots take place, one after the other (rules.md §3). */
import { closureOn, type Closed } from "./closed-days.ts";
import { checkSlot, letterOf, slotDay } from "./cycle.ts";
import { daysOf, daysPerCycle, msPerDay, within } from "./days.ts";
import { slotOf, spanOn, wallTimes, type EpochSpan, type WallTimes } from "./occurrence.ts";
import type { Leave, SlotTimes, TimeSpan, WeekLetter } from "./types.ts";
import { toSpan } from "./moments.ts";
import type { Zone } from "./zone.ts";

/** What a projection follows: one of the slots, or a generated shift where there are no slots. */
export type ProjectedFrom<Shift, Slot> =
  { readonly slot: Slot; readonly like: null } | { readonly slot: null; readonly like: Shift };

/** Why there is no shift on a day. */
export type Absence<Closure> =
  | { readonly reason: "closure"; readonly closure: Closure }
  | { readonly reason: "holiday" | "exemption"; readonly closure: null };

/** When a shift is, in numbers: `start` and `end` in epoch milliseconds. */
export interface DatedTimes extends EpochSpan {
  /** The cooperative's local day, in days since 1970-01-01. */
  readonly day: number;
  readonly week: WeekLetter;
}

/** A shift that doesn't exist yet. */
export interface ProjectedTimes<Shift, Slot> extends DatedTimes {
  readonly projected: true;
  readonly from: ProjectedFrom<Shift, Slot>;
}

/** What a worker's projection starts from. */
export interface PatternSources<Shift, Slot> {
  /** Shifts that the backend has generated, in state `open`; those that have started are left out. */
  readonly generated: readonly Shift[];
  /** The worker's recurring slots; where a backend gives none, the latest generated shift serves as the slot. */
  readonly slots: readonly Slot[];
  /** Which generated shift may serve as the slot: not one that makes up for an absence, say. Default: any. */
  readonly servesAsSlot?: (shift: Shift) => boolean;
}

/** Where and from when on a projection happens. */
export interface Setting {
  readonly zone: Zone;
  /** Cycle starts as day numbers. */
  readonly starts: readonly number[];
  /** The first day. */
  readonly from: number;
  /** Epoch milliseconds: only what starts later. */
  readonly now: number;
}

/** A recurring slot and where it comes from. */
interface Pattern<Shift, Slot> extends Pick<SlotTimes, "week" | "weekday"> {
  readonly from: ProjectedFrom<Shift, Slot>;
  readonly times: WallTimes;
}

/** A day of a pattern, and the next one as soon as anybody has asked for it. */
export interface Occurrence<Shift, Slot> {
  readonly pattern: Pattern<Shift, Slot>;
  readonly day: number;
  /** A start that moves past midnight with a gap is on the day after. */
  readonly times: ProjectedTimes<Shift, Slot>;
  following: Occurrence<Shift, Slot> | undefined;
}

/**
 * The first occurrence of each slot, with all that was worked out after it, for the next worker who has the slot; `null`
 * for a slot that was seen once: what only one worker has is not worth its memory.
 */
export type FirstBySlot<Slot extends object> = WeakMap<Slot, Occurrence<never, Slot> | null>;

function patternOfSlot<Slot extends SlotTimes>(slot: Slot): Pattern<never, Slot> {
  checkSlot(slot);
  return { week: slot.week, weekday: slot.weekday, times: wallTimes(slot), from: { slot, like: null } };
}

/** The pattern of the latest of the shifts that may serve as a slot. */
function patternOfShifts<Shift extends TimeSpan>(
  models: readonly Shift[],
  { zone, starts }: Setting,
): Pattern<Shift, never> | undefined {
  const latest = Math.max(...models.map(({ start }) => start.epochMilliseconds));
  const like = models.find(({ start }) => start.epochMilliseconds === latest);
  return like && { ...slotOf(toSpan(like), zone, starts), from: { slot: null, like } };
}

function occurrenceOn<Shift, Slot>(
  pattern: Pattern<Shift, Slot>,
  day: number,
  { zone, starts }: Setting,
): Occurrence<Shift, Slot> {
  const { start, end } = spanOn(day, pattern.times, zone);
  const shown = Math.floor(zone.toLocal(start) / msPerDay);
  const week = shown === day ? pattern.week : letterOf(shown, starts);
  const times = { start, end, day: shown, week, projected: true, from: pattern.from } as const;
  return { pattern, day, times, following: undefined };
}

/** The next occurrence of the same pattern. */
export function following<Shift, Slot>(occurrence: Occurrence<Shift, Slot>, setting: Setting): Occurrence<Shift, Slot> {
  const { pattern, day } = occurrence;
  const { starts } = setting;
  return (occurrence.following ??= occurrenceOn(
    pattern,
    day >= (starts.at(-1) ?? day) ? day + daysPerCycle : slotDay(pattern, day + 1, starts),
    setting,
  ));
}

/** The first occurrence from the day `from` on that starts after `now`. */
function firstOf<Shift, Slot>(pattern: Pattern<Shift, Slot>, setting: Setting): Occurrence<Shift, Slot> {
  const first = occurrenceOn(pattern, slotDay(pattern, setting.from, setting.starts), setting);
  return first.times.start > setting.now ? first : following(first, setting);
}

/** The first occurrence of each slot, else of the latest of the shifts that may serve as one. */
export function firstOccurrences<Shift extends TimeSpan, Slot extends SlotTimes>(
  { slots, generated, servesAsSlot = () => true }: PatternSources<Shift, Slot>,
  setting: Setting,
  known?: FirstBySlot<Slot>,
): Occurrence<Shift, Slot>[] {
  if (slots.length === 0) {
    const pattern = patternOfShifts(generated.filter(servesAsSlot), setting);
    return pattern ? [firstOf(pattern, setting)] : [];
  }
  return slots.map((slot) => {
    const before = known?.get(slot);
    if (before) return before;
    const first = firstOf(patternOfSlot(slot), setting);
    known?.set(slot, before === null ? first : null);
    return first;
  });
}

/** The index of the occurrence that starts first, by the order of the slots where several do. */
export function earliest(ahead: readonly Occurrence<unknown, unknown>[]): number {
  let found = 0;
  let start = Infinity;
  let index = 0;
  for (const { times } of ahead) {
    if (times.start < start) {
      found = index;
      ({ start } = times);
    }
    index += 1;
  }
  return found;
}

/** Why there is no shift on a day, if so. A holiday without an end never ends, one without a start always was. */
export function absences<Closure>(
  closed: readonly Closed<Closure>[],
  leave: Partial<Leave>,
): (day: number) => Absence<Closure> | null {
  const holiday = daysOf("holiday", leave.holiday);
  const exemption = daysOf("exemption", leave.exemption);
  return (day) => {
    const closure = closureOn(closed, day);
    if (closure !== undefined) return { reason: "closure", closure };
    if (within(holiday, day)) return { reason: "holiday", closure: null };
    return within(exemption, day) ? { reason: "exemption", closure: null } : null;
  };
}
