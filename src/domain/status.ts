/** The status of a worker (rules.md §5). */
import type { Temporal } from "./temporal.ts";
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
  /** Last day on which this answer holds if nothing else happens; `null` where no day changes it. */
  readonly until: Temporal.PlainDate | null;
  /** The status on the day after `until`. */
  readonly then: Status | null;
  /** Shifts to do to be in order again, 0 when in order. */
  readonly shiftsNeeded: number;
  /** Last day to do them before the status gets worse; `null` where there is none. */
  readonly by: Temporal.PlainDate | null;
}
