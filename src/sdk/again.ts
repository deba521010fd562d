/**
 * Offers worked out again: those of which nothing has changed are the very ones of before, and so are the rows and weeks
 * that hold no other. Who shows them can tell by that what to draw again. Loaded with the second reading.
 */
import type { Temporal } from "../domain/temporal.ts";
import type { Before, Sources } from "./offers.ts";
import type { Offer, Offers, Opening, OfferWeek } from "./types.ts";

/** By what they hold, one level down: of names by language, and whom to reach. */
function isAlike(some: object | null, other: object | null): boolean {
  if (some === other) return true;
  if (!some || !other) return false;
  const keys = Object.keys(some);
  const isSame = (key: string): boolean => Reflect.get(some, key) === Reflect.get(other, key);
  return keys.length === Object.keys(other).length && keys.every(isSame);
}

function isSameTime(some: Opening, other: Opening): boolean {
  return (
    some.start.epochMilliseconds === other.start.epochMilliseconds &&
    some.end.epochMilliseconds === other.end.epochMilliseconds
  );
}

/** Whether the backend says the same of both, and the cooperative still tells their time and week as it did. */
function isSameOpening(some: Opening, other: Opening): boolean {
  return (
    some.start.timeZoneId === other.start.timeZoneId &&
    some.week === other.week &&
    some.free === other.free &&
    some.capacity === other.capacity &&
    some.signedUp === other.signedUp &&
    some.cancelled === other.cancelled &&
    isSameTime(some, other) &&
    some.task.id === other.task.id &&
    isAlike(some.task.name, other.task.name) &&
    isAlike(some.coordinator, other.coordinator)
  );
}

/** Whether both tell the member the same. What it does to the counters is compared where it is nothing alone. */
function isSameAnswer(some: Offer, other: Offer): boolean {
  return (
    some.highlighted === other.highlighted &&
    some.understaffed === other.understaffed &&
    some.effect === other.effect &&
    isAlike(some.signUp, other.signUp)
  );
}

/** The same list where nothing was replaced. */
function replaceIn<Item>(items: readonly Item[], replace: (item: Item) => Item): readonly Item[] {
  const replaced = items.map(replace);
  return replaced.some((item, index) => item !== items[index]) ? replaced : items;
}

/**
 * The weeks of before with what has changed in its place.
 *
 * @returns none where another opening came, one went, or one is at another time: they have to be arranged anew.
 */
function weeksAgain(list: readonly Offer[], before: Offers): readonly OfferWeek[] | undefined {
  if (list.length !== before.list.length) return undefined;
  const changed = new Map<Offer, Offer>();
  for (const [index, old] of before.list.entries()) {
    const now = list[index];
    if (now === old) continue;
    if (now?.id !== old.id || !isSameTime(now, old)) return undefined;
    changed.set(old, now);
  }
  if (changed.size === 0) return before.weeks;
  const replace = (offer: Offer): Offer => changed.get(offer) ?? offer;
  return replaceIn(before.weeks, (week) => {
    const rows = replaceIn(week.rows, (row) => {
      const days = replaceIn(row.days, (day) => {
        const offers = replaceIn(day.offers, replace);
        return offers === day.offers ? day : { ...day, offers };
      });
      return days === row.days ? row : { ...row, days };
    });
    return rows === week.rows ? week : { ...week, rows };
  });
}

function isSameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

/** Whether an opening that is the same has the same answer: all that it depends on besides is what it was. */
function isAsBefore(
  { sources: before }: Before,
  { settings, own, closures, counted, now, createEffects }: Sources,
): boolean {
  const isAhead = (at: Temporal.Instant) =>
    counted.filter(({ start }) => start.epochMilliseconds > at.epochMilliseconds);
  return (
    createEffects === null &&
    before.createEffects === null &&
    before.settings === settings &&
    before.own?.member === own?.member &&
    isSameList(before.closures, closures) &&
    isSameList(before.counted, counted) &&
    isAhead(before.now).length === isAhead(now).length
  );
}

/**
 * What makes offers of openings and weeks of offers, out of those of before as far as nothing of them has changed.
 *
 * @param originOf - the opening that an offer was made of: most are the very same, and need no comparing.
 */
export function goOnFrom(before: Before, sources: Sources, originOf: (offer: Offer) => Opening | undefined) {
  const known = new Map(before.offers.list.map((offer) => [offer.id, offer]));
  const isSure = isAsBefore(before, sources);
  return {
    offering:
      (make: (opening: Opening) => Offer) =>
      (opening: Opening): Offer => {
        const found = known.get(opening.id);
        const isSame = found && (originOf(found) === opening || isSameOpening(found, opening));
        const old = isSame ? found : undefined;
        if (old && isSure) return old;
        const offer = make(opening);
        return old && isSameAnswer(old, offer) ? old : offer;
      },
    weeks: (list: readonly Offer[]): readonly OfferWeek[] | undefined =>
      before.sources.settings === sources.settings ? weeksAgain(list, before.offers) : undefined,
  };
}
