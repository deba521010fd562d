/**
 * Dates and times in words, through Intl. A formatter is made when it is first needed and kept for the page's life: the
 * first one takes tens of milliseconds, so neither importing this file nor a row of a list makes any.
 */
import type { Temporal } from "../domain/temporal.ts";

type Day = Pick<Temporal.PlainDate, "year" | "month" | "day">;
type Zoned = Day & Pick<Temporal.ZonedDateTime, "epochMilliseconds" | "timeZoneId">;
/** What can be written as a date: a `PlainDate` or a `ZonedDateTime`, by the fields of them that matter. */
export type DateLike = Day | Zoned;
/** What can be written as a time of day: a `PlainTime` or a `ZonedDateTime`. */
export type TimeLike = Pick<Temporal.PlainTime, "hour" | "minute"> | Zoned;

const styles = {
  /** Tuesday 24 November 2026 */
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** Tuesday 24 November */
  medium: { weekday: "long", day: "numeric", month: "long" },
  /** Tue 24 Nov */
  short: { weekday: "short", day: "numeric", month: "short" },
  /** 24 Nov */
  dayShort: { day: "numeric", month: "short" },
  /** 24 November: a day among others, as in "week of" */
  day: { day: "numeric", month: "long" },
  /** Tuesday */
  weekday: { weekday: "long" },
  /** Tue */
  weekdayShort: { weekday: "short" },
  /** Nov, on a calendar leaf */
  monthShort: { month: "short" },
  /** 08:30, 24 hours in every language */
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof styles;
/** How much of a date to say. */
export type DateStyle = Exclude<Style, "time">;

/** So many are kept of each: the hours of a week's shifts come up again and again. */
const mostKept = 500;

const dateTimeFormat = cached((tag: string, style: Style, timeZone: string) => {
  const format = new Intl.DateTimeFormat(tag, { ...styles[style], timeZone });
  return cached((milliseconds: number) => format.format(milliseconds));
});
const relativeFormat = cached((tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const listFormat = cached((tag: string) => new Intl.ListFormat(tag));

let isPrepared = false;

/** For whoever waits for what will be written: what the first formatter of a page takes is the same for any of them. */
export function prepareFormats(): void {
  if (isPrepared) return;
  isPrepared = true;
  setTimeout(() => new Intl.DateTimeFormat().format());
}

/**
 * Writes a day or a time. Times are written in `timeZone`, else in their own zone, never in the browser's.
 *
 * Intl knows native Temporal values only, not the polyfill's, so it gets what both have: milliseconds, in UTC for what
 * has no zone.
 */
export function formatDate(tag: string, style: Style, value: DateLike | TimeLike, timeZone?: string): string {
  if ("epochMilliseconds" in value) {
    return dateTimeFormat(tag, style, timeZone ?? value.timeZoneId)(value.epochMilliseconds);
  }
  const utc = "hour" in value ? Date.UTC(2000, 0, 1, value.hour, value.minute) : utcOfDay(value);
  return dateTimeFormat(tag, style, "UTC")(utc);
}

/** "today", "tomorrow", "in 3 days", "2 days ago": `date` as seen from `today`. */
export function formatRelativeDay(tag: string, date: DateLike, today: Temporal.PlainDate): string {
  return relativeFormat(tag).format((utcOfDay(date) - utcOfDay(today)) / 86_400_000, "day");
}

/** "a, b and c". */
export function formatList(tag: string, items: Iterable<string>): string {
  return listFormat(tag).format(items);
}

function utcOfDay({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

/** `make`, that makes one thing only once for the same arguments, as long as there is room to keep it. */
function cached<Args extends readonly (string | number)[], Made extends string | object>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = args.join();
    const created = made.get(key) ?? make(...args);
    if (made.size < mostKept) made.set(key, created);
    return created;
  };
}
