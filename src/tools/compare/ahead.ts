/** A regular worker's next shifts: as a side gives them, and as the rules would have them. */
import type { WireShift, WireWorker } from "../../contract/index.ts";
import { letterOf } from "../../domain/cycle.ts";
import { daysOf, msPerDay, weekdayOf, within } from "../../domain/days.ts";
import { nextShifts } from "../../domain/next-shifts.ts";
import { spanOn, wallTimes } from "../../domain/occurrence.ts";
import { temporal } from "../../domain/temporal.ts";
import type { WorkerFacts } from "../../domain/types.ts";
import type { Book } from "./book.ts";
import { textOf, toSlot, type ComparedSlot } from "./facts.ts";
import type { AnsweredShift } from "./types.ts";

/** A generated shift this far from its slot's time, or nearer, was meant to be at it: milliseconds. */
const farthest = 4 * 3_600_000;

type Own = AnsweredShift & { readonly type: WireShift["type"] };

/** The shifts still to come, by start. */
export function openShifts(shifts: readonly WireShift[], { now }: Book): readonly Own[] {
  return shifts
    .filter(({ attendance }) => attendance === "open")
    .map((shift) => ({
      start: Date.parse(shift.start),
      end: Date.parse(shift.end),
      text: textOf(shift),
      type: shift.type,
    }))
    .filter(({ start }) => start > now.epochMilliseconds)
    .sort((a, b) => a.start - b.start);
}

/** Given shifts and those projected after them (rules.md §3), at most as many as the book counts. */
function complete(given: readonly Own[], { slots }: WireWorker, facts: WorkerFacts, book: Book): AnsweredShift[] {
  const { Instant } = temporal();
  const generated = given.map((own) => ({
    own,
    start: Instant.fromEpochMilliseconds(own.start),
    end: Instant.fromEpochMilliseconds(own.end),
  }));
  const answer = nextShifts({
    ...book,
    generated,
    slots: slots.map(toSlot),
    servesAsSlot: ({ own }) => own.type === "regular",
    holiday: facts.holiday,
    exemption: facts.exemption,
  });
  return answer.shifts.map((shift) => {
    const start = shift.start.epochMilliseconds;
    const end = shift.end.epochMilliseconds;
    const text = shift.projected ? (shift.slot?.text ?? shift.like?.own.text ?? "") : shift.shift.own.text;
    return { start, end, text };
  });
}

/** What a member is shown of what the side gives. */
export function givenAhead(
  shifts: readonly WireShift[],
  worker: WireWorker,
  facts: WorkerFacts,
  book: Book,
): AnsweredShift[] {
  return complete(openShifts(shifts, book), worker, facts, book);
}

/** The span of the slot that a shift was meant to be at, `null` where it is at none. */
function meantSpan(shift: Own, slots: readonly ComparedSlot[], { zone, starts }: Book) {
  const day = Math.floor(zone.toLocal(shift.start) / msPerDay);
  // An hour's error can reach across midnight.
  const spans = [day - 1, day, day + 1].flatMap((each) =>
    slots
      .filter(({ week, weekday }) => weekday === weekdayOf(each) && week === letterOf(each, starts))
      .map((slot) => spanOn(each, wallTimes(slot), zone)),
  );
  const distance = ({ start }: { readonly start: number }): number => Math.abs(start - shift.start);
  const [nearest] = spans.sort((a, b) => distance(a) - distance(b));
  return nearest !== undefined && distance(nearest) <= farthest ? nearest : null;
}

/**
 * What the rules make of the same facts: regular shifts before the horizon at their slot's wall-clock times and none on
 * a closed day or in a leave, then the rules' own projection. A day before the horizon without a shift stays without:
 * the worker may have swapped it (rules.md §3).
 */
export function rulesAhead(
  shifts: readonly WireShift[],
  worker: WireWorker,
  facts: WorkerFacts,
  book: Book,
): AnsweredShift[] {
  const slots = worker.slots.map(toSlot);
  const [holiday, exemption] = [daysOf("holiday", facts.holiday), daysOf("exemption", facts.exemption)];
  const horizon = book.plannedUntil.toZonedDateTime(book.timeZone).epochMilliseconds;
  const kept = openShifts(shifts, book).flatMap((shift): Own[] => {
    if (shift.type !== "regular") return [shift];
    const { start, end } = meantSpan(shift, slots, book) ?? shift;
    if (slots.length > 0 && start >= horizon) return [];
    const day = Math.floor(book.zone.toLocal(start) / msPerDay);
    const isOff = book.isClosed(day) || within(holiday, day) || within(exemption, day);
    return isOff ? [] : [{ ...shift, start, end }];
  });
  return complete(kept, worker, facts, book);
}
