/** The small shapes that every resource is made of. */
import * as v from "valibot";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
// No 24:00, which a `Date` takes and Temporal doesn't, and no leap second, where it is the other way round.
const instantPattern = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]00:00)$/;
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether the first ten characters are a day that the calendar has: `2026-02-30` is not one. */
function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day in the cooperative's zone, `2026-11-22`. */
export const day = v.pipe(
  v.string(),
  v.regex(dayPattern, "a day like 2026-11-22"),
  v.check(isRealDay, "a day that the calendar has"),
);

/** An exact time in UTC, RFC 3339, `2026-11-22T11:00:00Z`. */
export const instant = v.pipe(
  v.string(),
  v.regex(instantPattern, "an instant in UTC like 2026-11-22T11:00:00Z"),
  v.check(isRealDay, "an instant that the calendar has"),
);

/** A wall-clock time in the cooperative's zone, `08:30`. */
export const timeOfDay = v.pipe(v.string(), v.regex(timePattern, "a time of day like 08:30"));

export const id = v.pipe(v.string(), v.minLength(1, "an id that is not empty"));
export const integer = v.pipe(v.number(), v.integer());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0, "a number that is not negative"));
export const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** One text in several languages, by BCP 47 tag: `{ "fr": "Magasin", "nl": "Winkel" }`. */
export const localizedText = v.record(v.string(), v.string());
export type LocalizedText = v.InferOutput<typeof localizedText>;

/** A list that comes whole. */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ items: v.array(item) });
}

/** A list that comes in pages; `nextCursor` asks for the next one, `null` says that this was the last. */
export function pageOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) });
}
