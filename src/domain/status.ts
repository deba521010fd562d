/** The status of a worker, with its why and its what next (rules.md §5). */
import type { RuleSettings } from "./settings.ts";
import type { Temporal } from "./temporal.ts";
import type { WorkerFacts } from "./types.ts";
import type { Status } from "./words.ts";

/** Which rule decided a status; `backend` where the backend's answer differs from what the rules say. */
export type StatusReason =
  | "resigning"
  | "exempted-regime"
  | "on-holiday"
  | "exemption"
  | "in-extension"
  | "flagged-unsubscribed"
  | "counter-too-low"
  | "extension-over"
  | "alert-over"
  | "behind"
  | "in-alert"
  | "in-order"
  | "backend";

/** A status with its why and its what next. */
export interface StatusAnswer {
  readonly status: Status;
  readonly mayShop: boolean;
  readonly why: StatusReason;
  /** Last day on which this status holds if nothing else happens; `null` where no day changes it. */
  readonly until: Temporal.PlainDate | null;
  /** The status on the day after `until`. */
  readonly then: Status | null;
  /** Shifts to do to be in order again, 0 when in order. */
  readonly shiftsNeeded: number;
  /**
   * Last day to do them before the status gets worse; for an irregular worker also before the next countdown asks for
   * more of them. `null` where there is none.
   */
  readonly by: Temporal.PlainDate | null;
}

/** The settings that statuses depend on. */
export type StatusSettings = Pick<
  RuleSettings,
  "alertDelayDays" | "graceDelayDays" | "unsubscribeAt" | "countdownPenalty"
>;

export interface StatusOptions {
  /** The day in the cooperative's zone. */
  readonly today: Temporal.PlainDate;
  readonly settings?: Partial<StatusSettings>;
}

/** Whether a worker of this status may shop (rules.md §5). */
export function mayShop(status: Status): boolean {
  return status === "ok" || status === "alert" || status === "extension" || status === "exempted";
}

/**
 * The status of a worker on a day: the first rule that matches, and what the same rules say of the days to come if
 * nothing but the calendar (and an irregular worker's countdown) happens.
 *
 * @throws {RangeError} when a counter or a setting is not a whole number, or a leave ends before it starts.
 */
export function statusOf(worker: WorkerFacts, options: StatusOptions): StatusAnswer {
  throw new Error("to do");
}
