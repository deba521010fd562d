/** Finds the shifts of a plan their places. */
import type { Attendance } from "../../domain/words.ts";
import { isOnLeave, type OwnSlot, type PlacedShift, type Plan, type Wish } from "./plan.ts";
import { findPlace, isOver, type Place, type World } from "./world.ts";

function attendanceAt(world: World, place: Place, later: Attendance): Attendance {
  if (place.record.cancelled) return "cancelled";
  return isOver(world, place) ? later : "open";
}

/** The shifts of one's own slots; their places were taken with the slot. */
function placeOwn(
  world: World,
  plan: Plan,
  { slot, attendance, from = -Infinity, to = Infinity }: OwnSlot,
): PlacedShift[] {
  return (world.placesBySlot.get(slot.id) ?? [])
    .filter(({ day }) => day >= from && day <= to && !isOnLeave(plan, day))
    .map((place) => ({ place, type: "regular", attendance: attendanceAt(world, place, attendance(place.day)) }));
}

/** Puts each wish where there is room, outside leave and never two on one day; one that finds no room is left out. */
export function placeWishes(
  world: World,
  plan: Plan,
  wishes: readonly Wish[],
  present: readonly PlacedShift[],
): PlacedShift[] {
  const busy = new Set(present.map(({ place }) => place.day));
  const isFree = (day: number): boolean => !busy.has(day) && !isOnLeave(plan, day);
  return wishes.flatMap(({ from, to, type, attendance = "present" }) => {
    const place = findPlace(world, from, to, { key: plan.id, isFree });
    if (place === null) return [];
    place.taken += 1;
    busy.add(place.day);
    return [{ place, type, attendance: attendanceAt(world, place, attendance) }];
  });
}

/** Every shift that a plan leads to by itself. */
export function placeShifts(world: World, plan: Plan): PlacedShift[] {
  const own = plan.own.flatMap((slot) => placeOwn(world, plan, slot));
  return [...own, ...placeWishes(world, plan, plan.wishes, own)];
}
