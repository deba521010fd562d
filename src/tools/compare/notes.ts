/** What differs between two sides as such: it may explain what differs between their workers. */
import type { Book } from "./book.ts";
import type { Side, SideHead } from "./types.ts";

function settingsNotes(a: SideHead["settings"], b: SideHead["settings"]): string[] {
  const flat = ({ rules, timeZone, cycleStarts, plannedUntil }: SideHead["settings"]): [string, string][] =>
    Object.entries({ timeZone, cycleStarts: cycleStarts.join(" "), plannedUntil, ...rules }).map(([name, value]) => [
      name,
      String(value),
    ]);
  const other = new Map(flat(b));
  return flat(a)
    .filter(([name, value]) => other.get(name) !== value)
    .map(([name, value]) => `${name} is ${value} in a, ${other.get(name)} in b`);
}

function closureNotes(a: SideHead["closures"], b: SideHead["closures"]): string[] {
  const days = (list: SideHead["closures"]): Set<string> => new Set(list.map(({ start, end }) => `${start} to ${end}`));
  const [inA, inB] = [days(a), days(b)];
  const only = (side: string, list: ReadonlySet<string>, other: ReadonlySet<string>): string[] => {
    const alone = [...list].filter((each) => !other.has(each));
    const [first] = alone;
    return first === undefined ? [] : [`${alone.length} closures only in ${side}, the first from ${first}`];
  };
  return [...only("a", inA, inB), ...only("b", inB, inA)];
}

/** A side's statuses are of the day it was taken on, whatever the day of the question. */
function timeNotes(side: Side, label: string, { today, timeZone }: Book): string[] {
  const { takenAt } = side.head;
  if (takenAt === null) return [];
  const taken = today.toZonedDateTime(timeZone).toInstant();
  const hours = (Date.parse(takenAt) - taken.epochMilliseconds) / 3_600_000;
  // A day with a change of legal time has 23 to 25 hours; a little off is no other day.
  if (hours >= 0 && hours < 24) return [];
  return [`the statuses of ${label} are of ${takenAt}, not of ${today.toString()}`];
}

/** @param b `null` where the other side is the rules, which have the same head. */
export function createNotes(a: Side, b: Side | null, book: Book): string[] {
  const notes = timeNotes(a, "a", book);
  if (b === null) return notes;
  return [
    ...notes,
    ...timeNotes(b, "b", book),
    ...settingsNotes(a.head.settings, b.head.settings),
    ...closureNotes(a.head.closures, b.head.closures),
  ];
}
