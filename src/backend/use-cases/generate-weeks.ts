import { weekLetter } from "../../domain/cycle.ts";
import { slotSpan } from "../../domain/occurrence.ts";
import { statusOf } from "../../domain/status.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { WorkerFacts } from "../../domain/types.ts";
import { occurrenceIdOf, shiftIdOf } from "../ids.ts";
import type { CooperativeRecord, OccurrenceRecord, ShiftRecord, SlotRecord } from "../model.ts";
import type { StoreTransaction } from "../store.ts";
import { createIsClosed } from "./closed-days.ts";
import { dayOf, ruleSettingsOf, toDay, toText, type UseCaseContext } from "./context.ts";
import { isInRegime, isOnLeave, toWorkerFacts } from "./worker-facts.ts";

/** How many weeks are generated, the current one included: whole weeks, from Monday to Sunday. */
const plannedWeeks = 4;

/** The first day that need not be generated yet, a Monday. */
export function planningHorizon(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: plannedWeeks });
}

/** The occurrence of a slot on a local day, at its wall-clock times. */
export function createOccurrence(slot: SlotRecord, day: Temporal.PlainDate, timeZone: string): OccurrenceRecord {
  const { PlainTime } = temporal();
  const times = { start: PlainTime.from(slot.start), end: PlainTime.from(slot.end) };
  const { start, end } = slotSpan(times, day, timeZone);
  return {
    id: occurrenceIdOf(slot.id, day.toString()),
    slotId: slot.id,
    day: day.toString(),
    start: toText(start.toInstant()),
    end: toText(end.toInstant()),
    taskId: slot.taskId,
    capacity: slot.capacity,
    coordinatorId: slot.coordinatorId,
    cancelled: false,
  };
}

interface Plan {
  readonly cooperative: CooperativeRecord;
  readonly today: Temporal.PlainDate;
  readonly slots: readonly SlotRecord[];
  readonly isClosed: (day: string) => boolean;
  /** Regular workers by slot, without those who are leaving or unsubscribed. */
  readonly workers: ReadonlyMap<string, readonly { readonly id: string; readonly facts: WorkerFacts }[]>;
}

async function findWorkers(
  transaction: StoreTransaction,
  cooperative: CooperativeRecord,
  today: Temporal.PlainDate,
): Promise<Plan["workers"]> {
  const settings = ruleSettingsOf(cooperative);
  const workers = (await transaction.workers("regular"))
    .filter(isInRegime)
    .map((worker) => ({ id: worker.id, facts: toWorkerFacts(worker) }))
    .filter(({ facts }) => !["unsubscribed", "resigning"].includes(statusOf(facts, { today, settings }).status));
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  const bySlot = Map.groupBy(await transaction.assignments(), ({ slotId }) => slotId);
  return new Map(
    Array.from(bySlot, ([slotId, assignments]) => [
      slotId,
      assignments.flatMap(({ workerId }) => byId.get(workerId) ?? []),
    ]),
  );
}

function createOccurrences({ cooperative, slots, isClosed }: Plan, day: Temporal.PlainDate): OccurrenceRecord[] {
  if (isClosed(day.toString())) return [];
  const letter = weekLetter(day, cooperative.cycleStarts.map(toDay));
  return slots
    .filter(({ week, weekday }) => week === letter && weekday === day.dayOfWeek)
    .map((slot) => createOccurrence(slot, day, cooperative.timeZone));
}

function createShifts({ workers }: Plan, day: Temporal.PlainDate, occurrence: OccurrenceRecord): ShiftRecord[] {
  return (workers.get(occurrence.slotId) ?? [])
    .filter(({ facts }) => !isOnLeave(facts, day))
    .map(({ id }) => ({
      id: shiftIdOf(occurrence.id, id),
      workerId: id,
      occurrenceId: occurrence.id,
      type: "regular",
      attendance: "open",
    }));
}

async function readPlan(transaction: StoreTransaction, { now }: UseCaseContext): Promise<Plan> {
  const cooperative = await transaction.lockCooperative();
  const today = dayOf(now, cooperative);
  return {
    cooperative,
    today,
    slots: await transaction.slots(),
    isClosed: createIsClosed(await transaction.closures()),
    workers: await findWorkers(transaction, cooperative, today),
  };
}

/**
 * Generates the weeks from `plannedUntil` to the horizon: an occurrence for every slot on every day of work, with a
 * shift for each regular worker of the slot who is not on leave that day. Running it again adds nothing.
 *
 * @returns the first day that is not generated yet.
 */
export async function generateWeeks(context: UseCaseContext): Promise<string> {
  return context.store.transaction(async (transaction) => {
    const plan = await readPlan(transaction, context);
    const horizon = planningHorizon(plan.today);
    let day = toDay(plan.cooperative.plannedUntil);
    const occurrences: OccurrenceRecord[] = [];
    const shifts: ShiftRecord[] = [];
    for (; temporal().PlainDate.compare(day, horizon) < 0; day = day.add({ days: 1 })) {
      const added = createOccurrences(plan, day);
      occurrences.push(...added);
      for (const occurrence of added) shifts.push(...createShifts(plan, day, occurrence));
    }
    await transaction.addOccurrences(occurrences);
    await transaction.addShifts(shifts);
    if (day.toString() !== plan.cooperative.plannedUntil) await transaction.savePlannedUntil(day.toString());
    return day.toString();
  });
}
