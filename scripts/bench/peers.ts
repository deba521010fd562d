/** Other libraries at the same task: a slot's 13 next shifts from its first date on, 28 days apart on its wall clock. */
import { TZDate } from "@date-fns/tz";
import { LocalDateTime, ZoneId } from "@js-joda/core";
import "@js-joda/timezone";
import { addDays } from "date-fns";
import { fromZonedTime } from "date-fns-tz";
import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { DateTime } from "luxon";
// oxlint-disable-next-line import/default -- Node takes the CommonJS build, whose exports are the default one
import rrule from "rrule";
import { Temporal as polyfill } from "temporal-polyfill/implementation";
import { temporal } from "../../src/domain/index.ts";
import { shiftCount, timeZone, type Clock, type SlotWords } from "./workload.ts";

/** Epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Prepares what it likes of a slot, so that only the work on dates is timed. */
export type Peer = (words: SlotWords) => () => readonly Span[];

const daysPerCycle = 28;

/** A peer that makes its own kind of moment of a date and a clock, and adds days to it. */
function adding<Moment>(create: (clock: Clock) => Moment, add: (moment: Moment, days: number) => number): Peer {
  return (words) => {
    const [start, end] = [create(words.start), create(words.end)];
    return () => {
      const spans: Span[] = [];
      for (let days = 0; days < shiftCount * daysPerCycle; days += daysPerCycle) {
        spans.push({ start: add(start, days), end: add(end, days) });
      }
      return spans;
    };
  };
}

const zone = ZoneId.of(timeZone);
dayjs.extend(utc);
dayjs.extend(timezone);

function zonedDateTimes({ ZonedDateTime }: Pick<typeof polyfill, "ZonedDateTime">): Peer {
  return adding(
    ({ text }) => ZonedDateTime.from(`${text}[${timeZone}]`),
    (time, days) => time.add({ days }).epochMilliseconds,
  );
}

/** It gives a zone's wall clock as if it were UTC where the system is in UTC, which its readers take for the instant. */
function byRule({ year, month, day, hour, minute }: Clock) {
  const dtstart = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const options = { freq: rrule.RRule.WEEKLY, interval: 4, count: shiftCount, dtstart, tzid: timeZone };
  return () => new rrule.RRule(options).all();
}

/** The peers that this runtime has, by name. */
export function createPeers(): Readonly<Record<string, Peer>> {
  const native = temporal() === polyfill ? {} : { "the engine's Temporal": zonedDateTimes(temporal()) };
  return {
    "js-joda": adding(
      ({ text }) => LocalDateTime.parse(text),
      (time, days) => time.plusDays(days).atZone(zone).toInstant().toEpochMilli(),
    ),
    ...native,
    "temporal-polyfill": zonedDateTimes(polyfill),
    "date-fns-tz": adding(
      ({ year, month, day, hour, minute }) => new Date(year, month - 1, day, hour, minute),
      (time, days) => fromZonedTime(addDays(time, days), timeZone).getTime(),
    ),
    "@date-fns/tz": adding(
      ({ year, month, day, hour, minute }) => new TZDate(year, month - 1, day, hour, minute, timeZone),
      (time, days) => addDays(time, days).getTime(),
    ),
    luxon: adding(
      ({ text }) => DateTime.fromISO(text, { zone: timeZone }),
      (time, days) => time.plus({ days }).toMillis(),
    ),
    dayjs: adding(
      ({ text }) => dayjs.tz(text, timeZone),
      (time, days) => time.add(days, "day").valueOf(),
    ),
    rrule: (words) => {
      const [starts, ends] = [byRule(words.start), byRule(words.end)];
      return () => {
        const last = ends();
        return starts().map((start, index) => ({ start: start.getTime(), end: last[index]?.getTime() ?? Number.NaN }));
      };
    },
  };
}
