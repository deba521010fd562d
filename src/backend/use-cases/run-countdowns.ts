import { runCountdown } from "../../domain/countdown.ts";
import { statusOf } from "../../domain/status.ts";
import type { Temporal } from "../../domain/temporal.ts";
import type { CooperativeRecord, WorkerRecord } from "../model.ts";
import { dayOf, ruleSettingsOf, type UseCaseContext } from "./context.ts";
import { countdownDays, isInRegime, isOnLeave, toWorkerFacts } from "./worker-facts.ts";

/** rules.md §6: a worker on leave, exempted or unsubscribed doesn't count down. */
function countsDown(worker: WorkerRecord, day: Temporal.PlainDate, cooperative: CooperativeRecord): boolean {
  if (!isInRegime(worker)) return false;
  const facts = toWorkerFacts(worker);
  if (isOnLeave(facts, day)) return false;
  return statusOf(facts, { today: day, settings: ruleSettingsOf(cooperative) }).status !== "unsubscribed";
}

/** An alert lasts from the day the counter fell below zero; an earlier one that was made good, and its extension, don't count. */
function beginAlert(worker: WorkerRecord, day: Temporal.PlainDate): WorkerRecord {
  return { ...worker, alertSince: day.toString(), extensionSince: null, extraExtensionDays: 0 };
}

function countDownOn(day: Temporal.PlainDate, worker: WorkerRecord, cooperative: CooperativeRecord): WorkerRecord {
  const ran = { ...worker, countdownRanOn: day.toString() };
  if (!countsDown(worker, day, cooperative)) return ran;
  const inAlert = worker.regular < 0 && worker.alertSince !== null;
  const { regular, penalised } = runCountdown(
    { regular: worker.regular, inAlert, penalised: worker.penalised },
    { penaltyEnabled: cooperative.rules.countdownPenalty },
  );
  const counted = { ...ran, regular, penalised };
  return regular < 0 && !inAlert ? beginAlert(counted, day) : counted;
}

/**
 * Runs every countdown that is due and has not run, day by day: the one of today, and those missed while nothing ran.
 * Running it again changes nothing.
 *
 * @returns how many workers changed.
 */
export async function runCountdowns({ store, now }: UseCaseContext): Promise<number> {
  const cooperative = await store.cooperative();
  const today = dayOf(now, cooperative);
  const workers = await store.workers("irregular");
  const due = workers.filter((worker) => countdownDays(worker, today).length > 0);
  for (const { id } of due) {
    await store.transaction(async (transaction) => {
      const worker = await transaction.lockWorker(id);
      if (worker === null) return;
      const counted = countdownDays(worker, today).reduce(
        (before, day) => countDownOn(day, before, cooperative),
        worker,
      );
      if (counted !== worker) await transaction.saveWorker(counted);
    });
  }
  return due.length;
}
