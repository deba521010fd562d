/** What the rules say of each member of an export, with every day counted from the day of the export. */
import type { WireWorker } from "../../src/contract/index.ts";
import {
  alertDate,
  dayIn,
  nextCountdown,
  nextShifts,
  statusOf,
  temporal,
  type Temporal,
} from "../../src/domain/index.ts";
import type { Holiday, WorkerFacts } from "../../src/domain/types.ts";
import type { ExportLine, LineOf } from "../../src/tools/export/index.ts";
import { at, day, dayOrNull, time } from "../domain/values.ts";

type Settings = LineOf<"settings">["settings"];

interface Frame {
  readonly settings: Settings;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly closures: readonly { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate }[];
}

function holidayOf({ holiday }: WireWorker): Holiday | null {
  if (holiday === null) return null;
  if (holiday.start !== null) return { start: day(holiday.start), end: dayOrNull(holiday.end) };
  return holiday.end === null ? null : { start: null, end: day(holiday.end) };
}

function factsOf(worker: WireWorker, regime: WorkerFacts["regime"], penalised: boolean): WorkerFacts {
  const { counters, exemption, extraExtensionDays, unsubscribed, resigning } = worker;
  return {
    regime,
    counters,
    irregularSince: dayOrNull(worker.irregularSince),
    alertSince: dayOrNull(worker.alertSince),
    extensionSince: dayOrNull(worker.extensionSince),
    extraExtensionDays,
    holiday: holidayOf(worker),
    exemption: exemption && { start: day(exemption.start), end: dayOrNull(exemption.end) },
    unsubscribed,
    resigning,
    penalised,
  };
}

/** Days after today, which is what stays when everything moves. */
function after(date: Temporal.PlainDate | null, { today }: Frame): number | null {
  return date && today.until(date).days;
}

function shiftsOf(facts: WorkerFacts, worker: WireWorker, shifts: readonly LineOf<"shift">["shift"][], frame: Frame) {
  const { settings, now, closures } = frame;
  const answer = nextShifts({
    generated: shifts
      .filter(({ attendance }) => attendance === "open")
      .map(({ start, end, type }) => ({ start: at(start), end: at(end), type })),
    servesAsSlot: ({ type }) => type === "regular",
    slots: worker.slots.map((slot) => ({ ...slot, start: time(slot.start), end: time(slot.end) })),
    holiday: facts.holiday,
    exemption: facts.exemption,
    now,
    plannedUntil: day(settings.plannedUntil),
    timeZone: settings.timeZone,
    cycleStarts: settings.cycleStarts.map(day),
    closures,
  });
  return {
    shifts: answer.shifts.map((shift) => {
      const clock = `${shift.start.toPlainTime().toString()} ${shift.end.toPlainTime().toString()}`;
      return `${after(shift.date, frame)} ${shift.week} ${shift.date.dayOfWeek} ${clock} ${shift.projected}`;
    }),
    leftOut: answer.leftOut.map(({ date, reason }) => `${after(date, frame)} ${reason}`),
  };
}

function answerOf({ worker, penalised = false }: LineOf<"worker">, shifts: LineOf<"shift">["shift"][], frame: Frame) {
  if (worker.regime === null) return null;
  const facts = factsOf(worker, worker.regime, penalised);
  const when = { today: frame.today, countdownRan: worker.countdownRan };
  const { until, by, ...status } = statusOf(facts, { ...when, settings: frame.settings.rules });
  return {
    status: { ...status, until: after(until, frame), by: after(by, frame) },
    said: [worker.role, worker.status, worker.mayShop],
    absences: worker.absences.dates.map((date) => after(day(date), frame)),
    alert: after(alertDate(facts, when), frame),
    countdown: after(nextCountdown(facts, when), frame),
    next: worker.regime === "regular" ? shiftsOf(facts, worker, shifts, frame) : null,
    history: shifts
      .map(({ start, type, attendance }) => {
        const local = at(start).toZonedDateTimeISO(frame.settings.timeZone);
        return `${after(local.toPlainDate(), frame)} ${local.toPlainTime().toString()} ${type} ${attendance}`;
      })
      .toSorted(),
  };
}

/** By worker's id. */
export function answersOf(lines: readonly ExportLine[]): ReadonlyMap<string, ReturnType<typeof answerOf>> {
  const first = lines[0];
  if (first?.kind !== "settings" || first.takenAt === undefined) throw new RangeError("The export has no time.");
  const now = temporal().Instant.from(first.takenAt);
  const today = dayIn(now, first.settings.timeZone);
  const closures = lines.flatMap((line) => (line.kind === "closure" ? [line.closure] : []));
  const ranges = closures.map(({ start, end }) => ({ start: day(start), end: day(end) }));
  const frame: Frame = { settings: first.settings, now, today, closures: ranges };
  const shifts = Map.groupBy(
    lines.flatMap((line) => (line.kind === "shift" ? [line] : [])),
    ({ workerId }) => workerId,
  );
  const workers = lines.flatMap((line) => (line.kind === "worker" ? [line] : []));
  return new Map(
    workers.map((line) => {
      const own = (shifts.get(line.worker.id) ?? []).map(({ shift }) => shift);
      return [line.worker.id, answerOf(line, own, frame)];
    }),
  );
}
