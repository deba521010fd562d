/** A shift at noon stays at noon: what a change of legal time does to the exact time, and what a naive sum would do. */
import { nextShifts, slotSpan, temporal, type Temporal } from "../../../src/index.ts";
import { cycleStarts, date, once, slot, timeZone } from "./example.ts";

export interface NoonShift {
  readonly date: Temporal.PlainDate;
  /** On the wall of the shop. */
  readonly start: Temporal.ZonedDateTime;
  readonly utc: Temporal.ZonedDateTime;
  /** The first start and 28 × 24 hours for every cycle since: what not to do. */
  readonly naive: Temporal.ZonedDateTime;
}

/** The shifts at noon from February to November 2027, across both changes of legal time. */
export const noonShifts = once((): readonly NoonShift[] => {
  const from = date("2027-02-01");
  const { shifts } = nextShifts({
    now: from.toZonedDateTime({ timeZone, plainTime: "00:00" }),
    plannedUntil: from,
    count: 11,
    timeZone,
    cycleStarts: cycleStarts(),
    generated: [],
    slots: [slot()],
  });
  const first = shifts[0]?.start ?? from.toZonedDateTime(timeZone);
  return shifts.map(({ date: day, start }, index) => ({
    date: day,
    start,
    utc: start.withTimeZone("UTC"),
    naive: first.add({ hours: 28 * 24 * index }),
  }));
});

export interface OddNight {
  readonly date: Temporal.PlainDate;
  readonly written: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

/** The two nights of a year that have 23 and 25 hours, and a slot that begins in the hour in question. */
export function oddNights(): readonly OddNight[] {
  const plainTime = temporal().PlainTime;
  const night = { start: plainTime.from("02:30"), end: plainTime.from("05:30") };
  return ["2027-03-28", "2027-10-31"].map((day) => {
    return { date: date(day), written: "02:30–05:30", ...slotSpan(night, date(day), timeZone) };
  });
}
