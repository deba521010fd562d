/** The cooperative and the day that every figure is about: those of the mocks, so that figures and live examples agree. */
import { temporal, type CycleStarts, type SlotTimes, type Temporal } from "../../../src/index.ts";

export const timeZone = "Europe/Brussels";

export const date = (text: string): Temporal.PlainDate => temporal().PlainDate.from(text);

export const cycleStarts = (): CycleStarts => ["2018-01-01", "2025-02-03"].map(date);

/** The Tuesday on which the mocks' time stands still. */
export const today = (): Temporal.PlainDate => date("2026-11-24");

/** Thursday of week B, noon to three. */
export const slot = (): SlotTimes => ({
  week: "B",
  weekday: 4,
  start: temporal().PlainTime.from("12:00"),
  end: temporal().PlainTime.from("15:00"),
});

const locale = "en-GB";

/** `17 Dec`, and the year where it is not that of today. */
export function shortDate(day: Temporal.PlainDate): string {
  const year = day.year === today().year ? {} : ({ year: "numeric" } as const);
  return day.toLocaleString(locale, { day: "numeric", month: "short", ...year });
}

/** `Thu 17 Dec 2026`. */
export function longDate(day: Temporal.PlainDate): string {
  const parts = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  return day.toLocaleString(locale, parts).replace(",", "");
}

/** `12:00` of either a local or an exact time. */
export function clockTime({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Whole days from one date to another. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: "days" }).days;
}

/** `2 shifts`, `1 day`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${Math.abs(count) === 1 ? "" : "s"}`;
}

/** `+1`, `−2`, `0`: with a real minus, which is as wide as the plus. */
export function signed(value: number): string {
  return value === 0 ? "0" : `${value > 0 ? "+" : "−"}${Math.abs(value)}`;
}

/** Works something out the first time that it is asked for: a figure is drawn again at every width. */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
}
