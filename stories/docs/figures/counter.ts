/** The course of an irregular worker's counter: what each countdown takes, what each shift gives, and the alert date. */
import {
  alertDate,
  forecastCounter,
  nextCountdown,
  slotSpan,
  temporal,
  type CounterEvent,
  type PlannedShift,
  type Temporal,
} from "../../../src/index.ts";
import { date, daysBetween, once, timeZone, today } from "./example.ts";
import { irregularWorker, since } from "./worker.ts";

export interface CounterStep {
  readonly date: Temporal.PlainDate;
  readonly kind: CounterEvent<PlannedShift>["kind"];
  readonly before: number;
  readonly after: number;
}

export interface CounterCourse {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  readonly counter: number;
  readonly steps: readonly CounterStep[];
  readonly nextCountdown: Temporal.PlainDate | null;
  /** With no shift at all. */
  readonly alert: Temporal.PlainDate | null;
  /** With the shifts signed up for. */
  readonly belowZero: Temporal.PlainDate | null;
  /** The formula's terms: days since the start date, modulo 28. */
  readonly daysIntoCycle: number;
}

/** Where the counter stands today, the shift that is signed up for, and how many cycles are drawn. */
const counter = 1;
const shiftDays = ["2026-12-12"];
const cycles = 4;

function shiftOn(day: string): PlannedShift {
  const plainTime = temporal().PlainTime;
  const times = { start: plainTime.from("09:00"), end: plainTime.from("12:00") };
  return { ...slotSpan(times, date(day), timeZone) };
}

/** Counter at one, one shift signed up for: the counter as the countdown goes on. */
export const counterCourse = once((): CounterCourse => {
  const worker = irregularWorker(counter);
  const forecast = forecastCounter(worker, {
    today: today(),
    timeZone,
    cycles,
    shifts: shiftDays.map(shiftOn),
  });
  let before = counter;
  const steps = (forecast?.events ?? []).map((event): CounterStep => {
    const step = { date: event.date, kind: event.kind, before, after: event.counter };
    before = event.counter;
    return step;
  });
  return {
    start: today(),
    end: today().add({ days: cycles * 28 }),
    counter,
    steps,
    nextCountdown: nextCountdown(worker, { today: today() }),
    alert: alertDate(worker, { today: today() }),
    belowZero: forecast?.belowZero ?? null,
    daysIntoCycle: daysBetween(since(), today()) % 28,
  };
});
