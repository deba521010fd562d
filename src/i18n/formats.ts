/**
 * Dates and times in words: written here in the languages that come with the elements, else by Intl. A formatter is made
 * when it is first needed and kept for the page's life: the first one takes tens of milliseconds, so neither importing this
 * file nor a row of a list makes any.
 */
import type { Temporal } from "../domain/temporal.ts";
import type { ResolvedLanguage } from "./language-tags.ts";
import { dateWordsOf, utcOf, writeFields, writeList, writeRelativeDay, type Fields } from "./written-dates.ts";

/** What only a `ZonedDateTime` has. */
interface Zoned {
  readonly timeZoneId?: string;
  readonly withTimeZone?: (timeZone: string) => Fields;
}
/** What can be written as a date: a `PlainDate` or a `ZonedDateTime`, by the fields of them that matter. */
export type DateLike = Pick<Temporal.PlainDate, "year" | "month" | "day"> & Zoned;
/** What can be written as a time of day: a `PlainTime` or a `ZonedDateTime`. */
export type TimeLike = Pick<Temporal.PlainTime, "hour" | "minute"> & Zoned;

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

/** Dates, times and lists as readers of one language write them. */
export interface Formats {
  readonly date: (value: DateLike, style: DateStyle) => string;
  /** "08:30". */
  readonly time: (value: TimeLike) => string;
  /** "today", "tomorrow", "in 3 days", "2 days ago": `date` as seen from `today`. */
  readonly relativeDay: (date: DateLike, today: Temporal.PlainDate) => string;
  /** "a, b and c". */
  readonly list: (items: Iterable<string>) => string;
}

let preparation: unknown;

/** What the first formatter of a page takes is the same for any of them: it is taken while the answers are on their way. */
function prepareIntl(): void {
  preparation ??= setTimeout(() => new Intl.DateTimeFormat().format());
}

const kept = new Map<string, Formats>();

/**
 * For the words of a language, and the tag as which it is spoken: the same each time. Times are written in `zone`, else in
 * their own, never in the browser's.
 */
export function createFormats(spoken: ResolvedLanguage, zone: string | undefined): Formats {
  const name = [spoken.key, spoken.tag, zone].join();
  const formats = kept.get(name) ?? makeFormats(spoken, zone);
  kept.set(name, formats);
  return formats;
}

function makeFormats({ key, tag }: ResolvedLanguage, zone: string | undefined): Formats {
  const words = dateWordsOf(key);
  if (!words) prepareIntl();
  const made: Partial<Record<Style, Intl.DateTimeFormat>> = {};
  let relative: Intl.RelativeTimeFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  const write = (style: Style, value: Fields & Zoned): string => {
    const { timeZoneId = zone } = value;
    const fields = (zone && timeZoneId !== zone ? value.withTimeZone?.(zone) : value) ?? value;
    if (words) return writeFields(words, styles[style], fields);
    // Intl knows native Temporal values only, not the polyfill's, so it gets what both have, as if it were in UTC.
    return (made[style] ??= new Intl.DateTimeFormat(tag, { ...styles[style], timeZone: "UTC" })).format(utcOf(fields));
  };
  return {
    date: (value, style) => write(style, value),
    time: (value) => write("time", value),
    relativeDay(date, today) {
      // A moment's hours are part of the day on which it is.
      const days = Math.floor((utcOf(date) - utcOf(today)) / 86_400_000);
      return (
        (words && writeRelativeDay(words, days)) ??
        (relative ??= new Intl.RelativeTimeFormat(tag, { numeric: "auto" })).format(days, "day")
      );
    },
    list: (items) => (words ? writeList(words, items) : (lists ??= new Intl.ListFormat(tag)).format(items)),
  };
}
