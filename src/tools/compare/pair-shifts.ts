/** Which shift of one side is which of the other. */
import { msPerDay } from "../../domain/days.ts";
import type { Zone } from "../../domain/zone.ts";
import type { Answer, AnsweredShift } from "./types.ts";

export interface PairedShifts {
  readonly pairs: readonly (readonly [a: AnsweredShift, b: AnsweredShift])[];
  readonly onlyA: readonly AnsweredShift[];
  readonly onlyB: readonly AnsweredShift[];
}

/** Two shifts this near to each other are the same one at a wrong hour, also across midnight: milliseconds. */
const nearby = 3 * 3_600_000;

/** The last moment up to which a list says everything. */
function endOf({ shifts, isFull }: Answer): number {
  return isFull ? (shifts.at(-1)?.start ?? Infinity) : Infinity;
}

function takeNearest(shift: AnsweredShift, rest: AnsweredShift[], zone: Zone): AnsweredShift | null {
  const dayOf = ({ start }: AnsweredShift): number => Math.floor(zone.toLocal(start) / msPerDay);
  const distance = ({ start }: AnsweredShift): number => Math.abs(start - shift.start);
  const near = rest.filter((other) => dayOf(other) === dayOf(shift) || distance(other) <= nearby);
  const nearest = near.sort((x, y) => distance(x) - distance(y))[0];
  if (nearest === undefined) return null;
  rest.splice(rest.indexOf(nearest), 1);
  return nearest;
}

function takeExact(shift: AnsweredShift, rest: AnsweredShift[]): AnsweredShift | null {
  const same = rest.filter(({ start }) => start === shift.start);
  const best = same.find(({ end, text }) => end === shift.end && text === shift.text) ?? same[0];
  if (best === undefined) return null;
  rest.splice(rest.indexOf(best), 1);
  return best;
}

/**
 * Pairs shifts at the same time, then those of the same day. What lies beyond the end of the other list is left out:
 * one missing shift moves the thirteenth.
 */
export function pairShifts(a: Answer, b: Answer, zone: Zone): PairedShifts {
  const pairs: (readonly [AnsweredShift, AnsweredShift])[] = [];
  const restB = [...b.shifts];
  const takeAll = (shifts: readonly AnsweredShift[], take: (shift: AnsweredShift) => AnsweredShift | null) =>
    shifts.filter((shift) => {
      const other = take(shift);
      if (other !== null) pairs.push([shift, other]);
      return other === null;
    });
  const unlike = takeAll(a.shifts, (shift) => takeExact(shift, restB));
  const restA = takeAll(unlike, (shift) => takeNearest(shift, restB, zone));
  return {
    pairs,
    onlyA: restA.filter(({ start }) => start <= endOf(b)),
    onlyB: restB.filter(({ start }) => start <= endOf(a)),
  };
}
