/**
 * Dates and hours without Intl, in the languages that come with the elements: the first formatter of a page takes its
 * engine 20 to 50 milliseconds, of whichever kind it is, while a member waits for nothing else.
 */
import { dateWords } from "./date-words.ts";

/** Of a day, an hour, or both, as their owner's clock and calendar show them. */
export interface Fields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}

/** The words of {@link dateWords}, one by one. */
export type DateWords = readonly string[];

const firstWeekday = 12;
const and = 19;
const before = 20;
const today = 23;

/** By the language of the other words, so that both are of one kind; none where it has to be asked of Intl. */
export function dateWordsOf(language: string): DateWords | undefined {
  return dateWords[language]?.split(" ");
}

/** Milliseconds since 1970 as if that were in UTC. */
export function utcOf({ year = 2000, month = 1, day = 1, hour = 0, minute = 0 }: Fields): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function twoDigits(number = 0): string {
  return String(number).padStart(2, "0");
}

/** Weekday, day, month and year in the order of `parts`, which is that of all of these languages; else hour and minute. */
export function writeFields(words: DateWords, parts: Intl.DateTimeFormatOptions, fields: Fields): string {
  const { year, month = 1, day, hour, minute } = fields;
  if (parts.hour) return `${twoDigits(hour)}:${twoDigits(minute)}`;
  const written: Readonly<Record<string, unknown>> = {
    year,
    day,
    weekday: words[firstWeekday + new Date(utcOf(fields)).getUTCDay()],
    month: words[month - 1],
  };
  const write = ([part, length]: readonly [string, unknown]): string =>
    String(written[part]).replace(length === "short" ? /_[^_]*_?|(\.).*/ : /[._]()/g, "$1");
  return Object.entries(parts).map(write).join(" ");
}

/** From yesterday on; `undefined` for what is farther away than these words reach. */
export function writeRelativeDay(words: DateWords, days: number): string | undefined {
  if (days < -1 || days > 99) return undefined;
  return words[today + days] ?? `${words[before]} ${days} ${words[before + 1]}`;
}

export function writeList(words: DateWords, items: Iterable<string>): string {
  const rest = [...items];
  const last = rest.pop() ?? "";
  return rest.length > 0 ? `${rest.join(", ")} ${words[and]} ${last}` : last;
}
