import { calendarText, type CalendarShift } from "../../domain/calendar.ts";
import { temporal } from "../../domain/temporal.ts";
import type { CooperativeRecord } from "../model.ts";
import { ProblemError } from "../problems.ts";
import type { ShiftWithOccurrence } from "../store.ts";
import { attendanceOf, readCatalogue, type Catalogue } from "../wire.ts";
import { dayOf, toText, type ReadContext } from "./context.ts";

/** Shifts that ended longer ago leave the feed, in days. */
const pastDays = 90;

function toCalendarShift(
  work: ShiftWithOccurrence,
  { tasks }: Catalogue,
  { languages, cooperative }: CooperativeRecord,
): CalendarShift {
  const { shift, occurrence } = work;
  const names = tasks.get(occurrence.taskId)?.name ?? {};
  // A calendar program says nothing about its reader's language: the cooperative's first one it is.
  const title = names[languages[0] ?? ""] ?? Object.values(names)[0] ?? cooperative.name;
  return {
    id: shift.id,
    start: temporal().Instant.from(occurrence.start),
    end: temporal().Instant.from(occurrence.end),
    title: `${title} – ${cooperative.name}`,
    location: cooperative.name,
    cancelled: attendanceOf(work) === "cancelled",
  };
}

/** A worker's shifts as an iCalendar feed; whoever has the key reads it. */
export async function getCalendar({ store, now }: ReadContext, key: string): Promise<string> {
  const [worker, cooperative] = await Promise.all([store.workerByCalendarKey(key), store.cooperative()]);
  if (worker === null) throw new ProblemError("not-found", "No calendar has this key: it may have been revoked.");
  const today = dayOf(now, cooperative);
  const since = today.subtract({ days: pastDays }).toZonedDateTime(cooperative.timeZone);
  const [works, catalogue] = await Promise.all([
    store.shiftsSince(worker.id, toText(since.toInstant())),
    readCatalogue(store),
  ]);
  return calendarText({
    shifts: works.map((work) => toCalendarShift(work, catalogue, cooperative)),
    timeZone: cooperative.timeZone,
    name: cooperative.cooperative.name,
    // By the day, not the second: the same shifts give the same text, so a program that asks hourly is answered 304.
    now: today.toZonedDateTime(cooperative.timeZone),
    ...(cooperative.contact.url === null ? {} : { url: cooperative.contact.url }),
  });
}
