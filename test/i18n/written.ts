/** What the elements write of dates, beside what the engine's Intl would. */
import type { Temporal } from "../../src/domain/temporal.ts";
import { createLocale, type DateStyle } from "../../src/i18n/index.ts";

export const dateStyles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { weekday: "long", day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
  dayShort: { day: "numeric", month: "short" },
  day: { day: "numeric", month: "long" },
  weekday: { weekday: "long" },
  weekdayShort: { weekday: "short" },
  monthShort: { month: "short" },
};

/** As pages near a cooperative are tagged. All engines that we know write the same in these. */
export const nearTags = "en-GB en-BE en-IE en-NL fr fr-BE fr-FR fr-LU nl nl-BE nl-NL".split(" ");

const msPerDay = 86_400_000;
/** From a leap year's first day on. */
const days = Array.from({ length: 2 * 365 + 1 }, (_, day) => new Date(Date.UTC(2028, 0, 1) + day * msPerDay));

/** As readers write what Intl writes with a comma, or without "er". */
function mend(tag: string, written: string): string {
  return tag.startsWith("fr") ? written.replace(/\b1 /, "1er ") : written.replace(",", "");
}

function fieldsOf(date: Date): Pick<Temporal.PlainDate, "year" | "month" | "day"> {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Dates of two years that are not written as Intl writes them: "fr long: … for …". */
export function listOtherDates(tag: string): readonly string[] {
  const { date } = createLocale(tag);
  return Object.entries(dateStyles).flatMap(([style, options]) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    return days.flatMap((day) => {
      const [written, expected] = [date(fieldsOf(day), style as DateStyle), mend(tag, format.format(day))];
      return written === expected ? [] : [`${tag} ${style}: ${written} for ${expected}`];
    });
  });
}

/** Minutes of a day that are not written as Intl writes them. */
export function listOtherTimes(tag: string): readonly string[] {
  const { time } = createLocale(tag);
  const format = new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "UTC",
  });
  return Array.from({ length: 24 * 60 }, (_, at) => {
    const [written, expected] = [time({ hour: Math.floor(at / 60), minute: at % 60 }), format.format(at * 60_000)];
    return written === expected ? "" : `${tag}: ${written} for ${expected}`;
  }).filter((other) => other !== "");
}

/** "in 3 days" and lists, where they are not what Intl says. */
export function listOtherWords(tag: string, dayOf: (day: number) => Temporal.PlainDate): readonly string[] {
  const { relativeDay, list } = createLocale(tag);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const lists = new Intl.ListFormat(tag);
  const said = Array.from({ length: 200 }, (_, at) => at - 30).map((day) => [
    relativeDay(dayOf(day), dayOf(0)),
    relative.format(day, "day"),
  ]);
  const listed = [[], ["a"], ["a", "b"], ["a", "b", "c, d", "e"]].map((items) => [list(items), lists.format(items)]);
  return [...said, ...listed]
    .filter(([ours, theirs]) => ours !== theirs)
    .map((pair) => `${tag}: ${pair.join(" for ")}`);
}
