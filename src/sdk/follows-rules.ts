/** Whether a backend counts as the rules do. */
import { alertDate } from "../domain/alert-date.ts";
import type { Temporal } from "../domain/temporal.ts";
import type { Worker } from "./types.ts";

/** Whether the backend's days are the rules' own: where they differ it is right, and what is to come is not known. */
export function followsRules(worker: Worker, today: Temporal.PlainDate): boolean {
  if (worker.regime !== "irregular") return true;
  const { status, facts, countdownRan } = worker;
  return status.why !== "backend" && String(worker.alertDate) === String(alertDate(facts, { today, countdownRan }));
}
