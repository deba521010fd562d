/** The worker whom the figures follow. */
import type { Temporal, WorkerFacts } from "../../../src/index.ts";
import { date } from "./example.ts";

/** Countdown days of the irregular worker are every 28 days from here: 2 and 30 December 2026 among them. */
export const since = (): Temporal.PlainDate => date("2026-03-25");

/** Somebody who picks their shifts, and about whom nothing else is known. */
export function irregularWorker(regular: number, changes: Partial<WorkerFacts> = {}): WorkerFacts {
  return {
    regime: "irregular",
    counters: { regular, compensation: 0 },
    irregularSince: since(),
    alertSince: null,
    extensionSince: null,
    extraExtensionDays: 0,
    holiday: null,
    exemption: null,
    unsubscribed: false,
    resigning: false,
    ...changes,
  };
}
