/** The demo's clock: the real one, or the real one moved. The only place of the demo that reads the time. */
import { temporal, type Temporal } from "../src/domain/temporal.ts";

export interface DemoClock {
  readonly now: () => Temporal.Instant;
  /** The real time, whatever the clock shows. */
  readonly realNow: () => Temporal.Instant;
  /** Whether it shows another time than the real one. */
  readonly isMoved: () => boolean;
  /** Shows `instant` from now on, and keeps running; `null`: the real time again. */
  readonly moveTo: (instant: Temporal.Instant | null) => void;
}

/** A clock over the machine's, or over `readTime` in a test that wants time to stand still. */
export function createDemoClock(readTime: () => Temporal.Instant = () => temporal().Now.instant()): DemoClock {
  let offset: Temporal.Duration | null = null;
  return {
    now: () => (offset === null ? readTime() : readTime().add(offset)),
    realNow: readTime,
    isMoved: () => offset !== null,
    moveTo: (instant) => {
      offset = instant === null ? null : readTime().until(instant);
    },
  };
}

/** Milliseconds of a stopwatch: for what has to run at its own pace, whatever the clock shows. */
export function readStopwatch(): number {
  return performance.now();
}

/** Years that the demo goes to: further away a calendar is guesswork, and a seed takes for ever. */
const firstYear = 2000;
const lastYear = 2099;

/**
 * A time as somebody writes it: an instant (`2027-03-27T08:00:00Z`), or a time on the cooperative's wall clock
 * (`2027-03-27T09:00`).
 *
 * @throws {RangeError} when it is neither, or outside 2000–2099.
 */
export function readMoment(text: string, timeZone: string): Temporal.Instant {
  const { Instant, PlainDateTime } = temporal();
  const remedy = "give a time like 2027-03-27T09:00 (on the cooperative's clock) or 2027-03-27T08:00:00Z";
  let instant: Temporal.Instant;
  try {
    instant = /(?:z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Instant.from(text)
      : PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
  } catch (error) {
    throw new RangeError(`The time is ${JSON.stringify(text.slice(0, 40))}: ${remedy}.`, { cause: error });
  }
  const { year } = instant.toZonedDateTimeISO(timeZone);
  if (year >= firstYear && year <= lastYear) return instant;
  throw new RangeError(`The time is ${text}, in the year ${year}: ${remedy}, from ${firstYear} to ${lastYear}.`);
}
