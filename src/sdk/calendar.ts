import { calendarText } from "../domain/calendar.ts";
import type { Temporal } from "../domain/temporal.ts";
import type { CalendarOptions } from "./api.ts";
import type { Localized, NextShift, Settings, Shift } from "./types.ts";

/** The text in the language asked for, else in a more general one, else in the cooperative's first. */
function inLanguage(text: Localized, language: string | undefined, { languages }: Settings): string {
  const wanted = language?.toLowerCase() ?? "";
  for (const tag of [wanted, wanted.split("-")[0] ?? "", ...languages]) {
    const found = Object.keys(text).find((key) => key.toLowerCase() === tag.toLowerCase());
    if (found !== undefined) return text[found] ?? "";
  }
  return Object.values(text)[0] ?? "";
}

/** Shifts as an iCalendar text: each with its task as its title, unless `title` says otherwise. */
export function toCalendar(
  shifts: readonly (Shift | NextShift)[],
  settings: Settings,
  now: Temporal.Instant,
  { language, title, name = settings.cooperative.name, url }: CalendarOptions = {},
): string {
  const events = shifts.map((shift) => ({
    id: shift.id,
    start: shift.start,
    end: shift.end,
    title: title?.(shift) ?? inLanguage(shift.task.name, language, settings),
    projected: "projected" in shift && shift.projected,
    cancelled: "attendance" in shift && shift.attendance === "cancelled",
  }));
  return calendarText({ shifts: events, timeZone: settings.timeZone, name, now, ...(url !== undefined && { url }) });
}
