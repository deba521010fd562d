/** What the benchmark works on: a supermarket's slots, and workers who have them. The same at every run. */
import { temporal, weekdays, weekLetters } from "../../src/domain/index.ts";
import type {
  DayRange,
  ShiftPlan,
  ShiftSources,
  SlotTimes,
  Temporal,
  TimeSpan,
  WorkerFacts,
} from "../../src/domain/index.ts";

/** The cooperative's zone; the system's is another matter. */
export const timeZone = "Europe/Brussels";
export const workerCount = 10_000;
export const shiftCount = 13;

const cycleStart = "2018-01-01";
const plannedUntil = "2026-12-21";
const daysPerCycle = 28;
const today = "2026-11-22";

/** A date and a time on the cooperative's wall clock, for libraries that have types of their own. */
export interface Clock {
  /** `2026-12-21T06:00` */
  readonly text: string;
  readonly year: number;
  /** From 1 on. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** A slot's first shift from the horizon on. */
export interface SlotWords {
  readonly start: Clock;
  readonly end: Clock;
}

export interface BenchSlot {
  readonly slot: SlotTimes;
  readonly words: SlotWords;
}

/** Shifts of three hours, one over midnight; on Sundays also one in the hour that legal time skips or repeats. */
const everyDay = ["06:00", "08:15", "09:00", "12:00", "15:00", "18:00", "19:30", "22:30"];
const onSundays = ["02:30", ...everyDay];
const lengthHours = 3;

/** The first date from the horizon on that is so many days into the cycle, found by asking one date after the other. */
function firstDate(dayOfCycle: number) {
  const { PlainDate } = temporal();
  let date = PlainDate.from(plannedUntil);
  while (date.since(PlainDate.from(cycleStart)).days % daysPerCycle !== dayOfCycle) date = date.add({ days: 1 });
  return date;
}

function clockOf(time: Temporal.PlainDateTime): Clock {
  const { year, month, day, hour, minute } = time;
  return { text: String(time), year, month, day, hour, minute };
}

export function createSlots(): BenchSlot[] {
  return weekLetters.flatMap((week, weeks) =>
    weekdays.flatMap((weekday) => {
      const date = firstDate(weeks * weekdays.length + weekday - 1);
      return (weekday === 7 ? onSundays : everyDay).map((clock): BenchSlot => {
        const first = date.toPlainDateTime(temporal().PlainTime.from(clock));
        const last = first.add({ hours: lengthHours });
        const slot = { week, weekday, start: first.toPlainTime(), end: last.toPlainTime() };
        return { slot, words: { start: clockOf(first), end: clockOf(last) } };
      });
    }),
  );
}

/** What holds for all workers. */
export function createPlan(count = shiftCount): ShiftPlan<DayRange> {
  const { Instant, PlainDate } = temporal();
  return {
    now: Instant.from(`${today}T09:00:00Z`),
    plannedUntil: PlainDate.from(plannedUntil),
    timeZone,
    cycleStarts: [PlainDate.from(cycleStart)],
    count,
  };
}

export type BenchWorker = ShiftSources<TimeSpan, SlotTimes>;

/** Workers with one slot each, all slots in turn. */
export function createWorkers(slots: readonly BenchSlot[], count: number): BenchWorker[] {
  return Array.from({ length: count }, (_, index) => {
    const own = slots[index % slots.length];
    return { generated: [], slots: own ? [own.slot] : [] };
  });
}

/** The same workers, no two of whom have the same slot object: as each worker's own answer of a backend has it. */
export function ownSlots(workers: readonly BenchWorker[]): BenchWorker[] {
  const { PlainTime } = temporal();
  return workers.map(({ slots, ...worker }) => ({
    ...worker,
    slots: slots.map((slot) => ({ ...slot, start: PlainTime.from(slot.start), end: PlainTime.from(slot.end) })),
  }));
}

/** Closed days, ten a year. */
export function createClosures(): DayRange[] {
  const first = temporal().PlainDate.from("2026-12-25");
  return Array.from({ length: 20 }, (_, index) => {
    const start = first.add({ days: index * 37 });
    return { start, end: start };
  });
}

/** The same workers with a shift generated already, every fifth on holiday in spring, every tenth exempted in summer. */
export function inFull(workers: readonly BenchWorker[]): BenchWorker[] {
  const { PlainDate, Instant } = temporal();
  const generated = [{ start: Instant.from(`2026-12-02T11:00:00Z`), end: Instant.from("2026-12-02T14:00:00Z") }];
  const holiday = { start: PlainDate.from("2027-04-01"), end: PlainDate.from("2027-05-05") };
  const exemption = { start: PlainDate.from("2027-07-01"), end: PlainDate.from("2027-08-31") };
  return workers.map((worker, index) => ({
    ...worker,
    generated,
    holiday: index % 5 === 0 ? holiday : null,
    exemption: index % 10 === 1 ? exemption : null,
  }));
}

/** Irregular workers of every kind: ahead, behind, in alert, in an extension, on leave. */
export function createFacts(count: number): WorkerFacts[] {
  const date = temporal().PlainDate.from(today);
  return Array.from({ length: count }, (_, index): WorkerFacts => {
    const regular = (index % 8) - 2;
    const inAlert = regular < 0 && index % 3 !== 0;
    return {
      regime: "irregular",
      counters: { regular, compensation: 0 },
      irregularSince: date.subtract({ days: 40 + (index % 1000) }),
      alertSince: inAlert ? date.subtract({ days: index % 40 }) : null,
      extensionSince: inAlert && index % 2 === 0 ? date.subtract({ days: index % 20 }) : null,
      extraExtensionDays: 0,
      holiday: index % 7 === 0 ? { start: date, end: date.add({ days: index % 60 }) } : null,
      exemption: index % 11 === 0 ? { start: date.add({ days: 20 }), end: null } : null,
      unsubscribed: false,
      resigning: false,
    };
  });
}

/** The day on which statuses and alert dates are asked for. */
export function createToday(): Temporal.PlainDate {
  return temporal().PlainDate.from(today);
}
