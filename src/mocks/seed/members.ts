/** From plans to records: everybody's shifts in their places, and the workers that these have made of them. */
import { shiftIdOf } from "../../backend/ids.ts";
import type { AssignmentRecord, ShiftRecord, WorkerRecord } from "../../backend/model.ts";
import { defaultRuleSettings } from "../../domain/settings.ts";
import { dayText, toDay } from "./days.ts";
import { createWorker } from "./history.ts";
import { placeShifts, placeWishes } from "./place-shifts.ts";
import type { PlacedShift, Plan } from "./plan.ts";
import { draw } from "./random.ts";
import type { World } from "./world.ts";

export interface Member {
  readonly worker: WorkerRecord;
  readonly shifts: readonly ShiftRecord[];
  readonly assignments: readonly AssignmentRecord[];
}

/** Those who are suspended and asked for more time got it a few days ago. */
function grantExtension(worker: WorkerRecord, { asksForTime = false }: Plan, { today }: World): WorkerRecord {
  const { id, alertSince, unsubscribed } = worker;
  if (!asksForTime || alertSince === null || unsubscribed) return worker;
  const suspendedFor = today - toDay(alertSince) - defaultRuleSettings.alertDelayDays;
  if (suspendedFor <= 0) return worker;
  const ago = Math.min(suspendedFor - 1, Math.floor(draw("extension since", id) * defaultRuleSettings.graceDelayDays));
  return { ...worker, extensionSince: dayText(today - ago) };
}

/** Half of the regular workers who owe something have signed up for a compensation. */
function planCompensation(
  world: World,
  worker: WorkerRecord,
  plan: Plan,
  shifts: readonly PlacedShift[],
): PlacedShift[] {
  const owes = worker.regime === "regular" && worker.regular + worker.compensation < 0;
  const has = shifts.some(({ type, attendance }) => type === "compensation" && attendance === "open");
  if (!owes || has || draw("compensation", worker.id) > 0.5) return [];
  return placeWishes(world, plan, [{ from: world.today + 1, to: world.today + 12, type: "compensation" }], shifts);
}

function toRecord({ place, type, attendance }: PlacedShift, workerId: string): ShiftRecord {
  const occurrenceId = place.record.id;
  return { id: shiftIdOf(occurrenceId, workerId), workerId, occurrenceId, type, attendance };
}

/** The records of one member; takes their places in `world`. */
export function createMember(world: World, plan: Plan): Member {
  const placed = placeShifts(world, plan);
  const worker = grantExtension(createWorker(plan, placed, world), plan, world);
  const isGone = worker.unsubscribed || worker.resigning;
  const shifts = isGone
    ? placed.filter(({ attendance }) => attendance !== "open")
    : [...placed, ...planCompensation(world, worker, plan, placed)];
  return {
    worker,
    shifts: shifts.map((shift) => toRecord(shift, plan.id)),
    assignments: plan.own
      .filter(({ to = Infinity }) => to >= world.today)
      .map(({ slot }) => ({ slotId: slot.id, workerId: plan.id })),
  };
}
