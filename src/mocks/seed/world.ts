/** The dated places that shifts are put into, while the seed is being made. */
import type { ClosureRecord, OccurrenceRecord, SlotRecord } from "../../backend/model.ts";
import { occurrenceIdOf } from "../../backend/ids.ts";
import { letterOf } from "../../domain/cycle.ts";
import { daysPerWeek, mondayOf, msPerDay } from "../../domain/days.ts";
import { zoneOf } from "../../domain/zone.ts";
import { cycleStarts, generatedWeeks } from "./cooperative.ts";
import { dayText, toDay } from "./days.ts";
import { draw, hashOf, shuffle, toUnit } from "./random.ts";

/** How far back the shifts go. */
const historyWeeks = 26;

/** An occurrence of a slot, and how many of its places are taken so far. */
export interface Place {
  readonly record: OccurrenceRecord;
  readonly day: number;
  readonly slot: SlotRecord;
  /** How many people want its slot, from 0 to 1. */
  readonly popularity: number;
  /** Of its id: what chance makes its choice by. */
  readonly hash: number;
  taken: number;
}

/** Everything there is before anybody works: built once, then filled worker by worker. */
export interface World {
  readonly today: number;
  /** Instant as text, like those of the occurrences. */
  readonly now: string;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** First day with occurrences, a Monday. */
  readonly from: number;
  /** First day without them, a Monday. */
  readonly until: number;
  readonly slots: readonly SlotRecord[];
  readonly places: readonly Place[];
  readonly placesBySlot: ReadonlyMap<string, readonly Place[]>;
  readonly placesByDay: ReadonlyMap<number, readonly Place[]>;
}

/** When it is, and where. */
type Moment = Pick<World, "today" | "now" | "timeZone">;

/** The instant, as text, at which a clock of the zone shows `time` on `day`. */
function instantText(timeZone: string, day: number, time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const epoch = zoneOf(timeZone).toEpoch(day * msPerDay + (hours * 60 + minutes) * 60_000);
  return `${new Date(epoch).toISOString().slice(0, 19)}Z`;
}

function createPlace(timeZone: string, day: number, slot: SlotRecord, cancelled: boolean): Place {
  const text = dayText(day);
  const id = occurrenceIdOf(slot.id, text);
  const { taskId, capacity, coordinatorId } = slot;
  const start = instantText(timeZone, day, slot.start);
  const end = instantText(timeZone, day, slot.end);
  const record = { id, slotId: slot.id, day: text, start, end, taskId, capacity, coordinatorId, cancelled };
  return { record, day, slot, popularity: popularity(slot), hash: hashOf(id), taken: 0 };
}

/** The places of the week from `monday` on, of which one is called off: something always breaks down. */
function createWeek(
  timeZone: string,
  monday: number,
  slots: readonly SlotRecord[],
  isClosed: (day: number) => boolean,
): Place[] {
  const letter = letterOf(monday, cycleStarts.map(toDay));
  const ofWeek = slots.filter(({ week }) => week === letter).sort((a, b) => a.weekday - b.weekday);
  const cancelled = shuffle(ofWeek, `cancelled ${monday}`)[0];
  return ofWeek
    .filter(({ weekday }) => !isClosed(monday + weekday - 1))
    .map((slot) => createPlace(timeZone, monday + slot.weekday - 1, slot, slot === cancelled));
}

/** Six months of places behind `today` and four weeks ahead, none on a closed day. */
export function createWorld(
  { today, now, timeZone }: Moment,
  slots: readonly SlotRecord[],
  closures: readonly ClosureRecord[],
): World {
  const from = mondayOf(today) - daysPerWeek * historyWeeks;
  const until = mondayOf(today) + daysPerWeek * generatedWeeks;
  const closed = new Set(closures.map(({ start }) => toDay(start)));
  const places: Place[] = [];
  for (let monday = from; monday < until; monday += daysPerWeek) {
    places.push(...createWeek(timeZone, monday, slots, (day) => closed.has(day)));
  }
  const placesByDay = Map.groupBy(places, ({ day }) => day);
  const placesBySlot = Map.groupBy(places, ({ slot }) => slot.id);
  return { today, now, timeZone, from, until, slots, places, placesBySlot, placesByDay };
}

/** Gives somebody the slot for good: one place less at each of its occurrences. */
export function takeSlot(world: World, slot: SlotRecord): void {
  for (const place of world.placesBySlot.get(slot.id) ?? []) place.taken += 1;
}

export function isOver(world: World, place: Place): boolean {
  return place.record.end <= world.now;
}

/** How many people want a slot, from 0 to 1: some are full for ever, some always lack hands. */
export function popularity(slot: SlotRecord): number {
  return draw("popularity", slot.id);
}

/**
 * A free place on a day from `from` to `to`, both included, that the worker has free; by chance, the popular ones
 * sooner. `null` where there is none.
 */
export function findPlace(
  world: World,
  from: number,
  to: number,
  { key, isFree }: { readonly key: string; readonly isFree: (day: number) => boolean },
): Place | null {
  const keyHash = hashOf(key);
  let best: Place | null = null;
  let bestRank = -1;
  for (let day = Math.max(from, world.from); day <= Math.min(to, world.until - 1); day += 1) {
    if (!isFree(day)) continue;
    for (const place of world.placesByDay.get(day) ?? []) {
      if (place.record.cancelled || place.taken >= place.slot.capacity) continue;
      const rank = toUnit(keyHash ^ place.hash) * (0.5 + place.popularity);
      if (rank > bestRank) [best, bestRank] = [place, rank];
    }
  }
  return best;
}
