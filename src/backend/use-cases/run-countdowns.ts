import { countDown } from "../../domain/countdown-day.ts";
import type { Temporal } from "../../domain/temporal.ts";
import type { CooperativeRecord, WorkerRecord } from "../model.ts";
import { dayOf, ruleSettingsOf, type UseCaseContext } from "./context.ts";
import { countdownDays, isInRegime, toWorkerFacts } from "./worker-facts.ts";

/** An alert lasts from the day the counter fell below zero; an earlier one that was made good, and its extension, don't count. */
function beginAlert(worker: WorkerRecord, day: Temporal.PlainDate): WorkerRecord {
  return { ...worker, alertSince: day.toString(), extensionSince: null, extraExtensionDays: 0 };
}

function countDownOn(day: Temporal.PlainDate, worker: WorkerRecord, cooperative: CooperativeRecord): WorkerRecord {
  const ran = { ...worker, countdownRanOn: day.toString() };
  if (!isInRegime(worker)) return ran;
  const facts = { ...toWorkerFacts(worker), penalised: worker.penalised };
  const after = countDown(facts, day, ruleSettingsOf(cooperative));
  if (after === null) return ran;
  const { regular, penalised, alertBegins } = after;
  const counted = { ...ran, regular, penalised };
  return alertBegins ? beginAlert(counted, day) : counted;
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
