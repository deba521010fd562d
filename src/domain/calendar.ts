/**
 * Shifts as an iCalendar text (RFC 5545): the backend's feed and the page's "add to calendar" are the same function.
 *
 * Times are written as wall-clock times with the cooperative's zone, and the zone's own changes of legal time go with
 * them (VTIMEZONE): a calendar program that doesn't know the zone's name, or has old rules for it, still shows the
 * hour on the shop's clock.
 *
 * Written here because no library writes that part: `ics` 3.12 has no zones at all, `ical-generator` 10 and 11 leave
 * VTIMEZONE to a second package whose zone data are of 2018, and `ical.js` writes only the zones it was given as text.
 * Here they come from Temporal, as everywhere else in the rules; the tests read the result back with `ical.js`.
 */
import type { Temporal } from "./temporal.ts";
import type { Moment, TimeSpan } from "./types.ts";
import { toSpan } from "./moments.ts";
import { inZone } from "./zone.ts";

/** One event of a calendar; its times are in the cooperative's zone. */
export interface CalendarShift extends TimeSpan {
  /** Stable: a calendar that reads the feed again replaces the event with the same id. */
  readonly id: string;
  /** What the event is called, in the reader's language. */
  readonly title: string;
  /** More about it; line breaks are kept. */
  readonly description?: string;
  /** Where it takes place. */
  readonly location?: string;
  /** Not generated yet: shown as tentative. */
  readonly projected?: boolean;
  /** Does not take place: shown struck through, or removed, by the calendar program. */
  readonly cancelled?: boolean;
}

/** What a calendar is written from. */
export interface CalendarInput {
  /** One event each, in the order given. */
  readonly shifts: readonly CalendarShift[];
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** What the calendar is called. */
  readonly name: string;
  /** When this text was made (DTSTAMP). */
  readonly now: Moment;
  /** Page that every event points to. */
  readonly url?: string;
}

const lineBreak = "\r\n";
/** RFC 5545 §3.1: a line is at most 75 octets long, without its line break. */
const octetsPerLine = 75;
/** A zone changes its offset twice a year at most; more than this is an input with absurd dates. */
const mostTransitions = 400;

function pad(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}

function formatLocal(time: Temporal.ZonedDateTime | Temporal.PlainDateTime): string {
  const date = `${pad(time.year, 4)}${pad(time.month)}${pad(time.day)}`;
  return `${date}T${pad(time.hour)}${pad(time.minute)}${pad(time.second)}`;
}

/** `+0100`; with seconds where the offset has them, as in the 19th century. */
function formatOffset(nanoseconds: number): string {
  const seconds = Math.abs(Math.round(nanoseconds / 1e9));
  const rest = seconds % 60;
  const text = `${pad(Math.floor(seconds / 3600))}${pad(Math.floor(seconds / 60) % 60)}${rest === 0 ? "" : pad(rest)}`;
  return `${nanoseconds < 0 ? "-" : "+"}${text}`;
}

/** Text as a value: the four characters that mean something are escaped, other control characters are dropped. */
function escapeText(text: string): string {
  return (
    text
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      .replaceAll(/[\\;,]/g, String.raw`\$&`)
      .replaceAll("\n", String.raw`\n`)
      // oxlint-disable-next-line no-control-regex -- control characters are what this removes
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}

/** A URI as a value: nothing is escaped in one, so only a line break could do harm. */
function cleanUri(uri: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this removes
  return uri.replaceAll(/[\u0000-\u0020\u007f\u0085\u2028\u2029]/g, "");
}

/** Folds one line at 75 octets, between characters and never inside one. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > octetsPerLine) {
      folded += `${lineBreak} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** One spell of the zone's offset: it begins at `at` (UTC), on a wall clock that still shows `from`. */
function observance(kind: "STANDARD" | "DAYLIGHT", localStart: string, from: number, to: number): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localStart}`,
    `TZOFFSETFROM:${formatOffset(from)}`,
    `TZOFFSETTO:${formatOffset(to)}`,
    `END:${kind}`,
  ];
}

function transitionLines(transition: Temporal.ZonedDateTime): string[] {
  const before = transition.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const after = transition.offsetNanoseconds;
  // DTSTART is the wall clock's reading at the change, by the offset that it leaves.
  const localStart = transition.toPlainDateTime().subtract({ nanoseconds: after - before });
  return observance(after > before ? "DAYLIGHT" : "STANDARD", formatLocal(localStart), before, after);
}

/** The zone as it is from `first` to `last`, every change written out: no rule to interpret, and no year it misses. */
function zoneLines(first: Temporal.ZonedDateTime, last: Temporal.ZonedDateTime): string[] {
  const lines = ["BEGIN:VTIMEZONE", `TZID:${first.timeZoneId}`];
  const before = first.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  if (before === null) {
    lines.push(...observance("STANDARD", "19700101T000000", first.offsetNanoseconds, first.offsetNanoseconds));
  } else {
    lines.push(...transitionLines(before));
  }
  let next = first.getTimeZoneTransition("next");
  for (let count = 0; next !== null && count < mostTransitions; count += 1) {
    if (next.epochMilliseconds > last.epochMilliseconds) break;
    lines.push(...transitionLines(next));
    next = next.getTimeZoneTransition("next");
  }
  return [...lines, "END:VTIMEZONE"];
}

/**
 * A property with a time. On the night that has an hour twice a wall-clock time means the first of them (RFC 5545
 * §3.3.5); a time in the second is written in UTC, and so is every one in a zone that is a mere offset: `+05:30` is a
 * name that no calendar program knows.
 */
function timeLine(property: string, moment: Moment, timeZone: string): string {
  const time = inZone(moment, timeZone);
  const first = time.toPlainDateTime().toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return first.epochMilliseconds === time.epochMilliseconds && !/^[+-]/.test(timeZone)
    ? `${property};TZID=${timeZone}:${formatLocal(time)}`
    : `${property}:${formatLocal(inZone(moment, "UTC"))}Z`;
}

function statusOfEvent(shift: CalendarShift): string {
  if (shift.cancelled === true) return "CANCELLED";
  return shift.projected === true ? "TENTATIVE" : "CONFIRMED";
}

function eventLines(shift: CalendarShift, { timeZone, url }: CalendarInput, stamp: string): string[] {
  toSpan(shift);
  const lines = [
    "BEGIN:VEVENT",
    `UID:${escapeText(shift.id)}@coopshift`,
    `DTSTAMP:${stamp}`,
    timeLine("DTSTART", shift.start, timeZone),
    timeLine("DTEND", shift.end, timeZone),
    `SUMMARY:${escapeText(shift.title)}`,
    `STATUS:${statusOfEvent(shift)}`,
  ];
  if (shift.description !== undefined) lines.push(`DESCRIPTION:${escapeText(shift.description)}`);
  if (shift.location !== undefined) lines.push(`LOCATION:${escapeText(shift.location)}`);
  if (url !== undefined) lines.push(`URL:${cleanUri(url)}`);
  return [...lines, "END:VEVENT"];
}

/**
 * An iCalendar text with one event a shift.
 *
 * @throws {RangeError} when `timeZone` is not a zone that the engine knows, or a shift ends before it starts.
 */
export function calendarText(input: CalendarInput): string {
  const { shifts, name, now } = input;
  // By its proper name, which is the one that the zone's own lines have.
  const timeZone = inZone(now, input.timeZone).timeZoneId;
  const stamp = `${formatLocal(inZone(now, "UTC"))}Z`;
  const moments = [now, ...shifts.flatMap(({ start, end }) => [start, end])].map((moment) => inZone(moment, timeZone));
  const sorted = moments.toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds);
  const first = sorted[0] ?? inZone(now, timeZone);
  const last = sorted.at(-1) ?? first;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//coopshift//coopshift//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...zoneLines(first, last),
    ...shifts.flatMap((shift) => eventLines(shift, { ...input, timeZone }, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => fold(line) + lineBreak).join("");
}
