/**
 * Days as whole numbers since 1970-01-01 (a Thursday), as the seed counts them: it handles some thousands, where plain
 * arithmetic is much faster than dates of the polyfill. No zone is involved: a day is a day.
 */
import type { Weekday } from "../../domain/words.ts";

const dayMs = 86_400_000;

/** @param text a day like `2026-11-22`. */
export function toDay(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / dayMs;
}

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** The day as text, like `2026-11-22`. */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** How many days have passed since the Monday on or before `day`: 0 to 6. */
export function daysSinceMonday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function mondayOf(day: number): number {
  return day - daysSinceMonday(day);
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: number): Weekday {
  return (daysSinceMonday(day) + 1) as Weekday;
}
