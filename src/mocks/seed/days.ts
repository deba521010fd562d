/** Days as numbers (see domain/days.ts), to and from the records' text. */
import { msPerDay } from "../../domain/days.ts";

/** @param text a day like `2026-11-22`. */
export function toDay(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / msPerDay;
}

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / msPerDay;
}

/** The day as text, like `2026-11-22`. */
export function dayText(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
