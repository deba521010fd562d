/** The status of a worker, with its why and its what next (rules.md §5). */
import type { CountdownOptions } from "./alert-date.ts";
import { dateOf, dayNumber } from "./days.ts";
import { daysAhead } from "./forecast.ts";
import { counterSum, matchStatus, owedShifts, statusFacts, type StatusSettings } from "./status-rules.ts";
import type { Temporal } from "./temporal.ts";
import type { Counters, Regime, WorkerFacts } from "./types.ts";
import type { Status } from "./words.ts";

export type { StatusSettings };

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
  /** The word for where the worker stands. */
  readonly status: Status;
  /** Whether it lets them shop. */
  readonly mayShop: boolean;
  /** The rule that decided it, with what it went by. */
  readonly why: StatusReason;
  /** Last day on which this status holds if nothing else happens; `null` where no day in a hundred years changes it. */
  readonly until: Temporal.PlainDate | null;
  /** The status on the day after `until`. */
  readonly then: Status | null;
  /** Shifts to do to be in order again, 0 when in order. */
  readonly shiftsNeeded: number;
  /**
   * Whether doing them puts the status right: not where none is needed, nor where only the members' office, or time, can,
   * as for a regular worker who owes a compensation, is as many shifts ahead, and so may sign up for none.
   */
  readonly canCatchUp: boolean;
  /**
   * Last day to do them before the status gets worse; for an irregular worker also before the next countdown asks for
   * more of them. `null` where there is none.
   */
  readonly by: Temporal.PlainDate | null;
}

/** When a status is looked at, and under which numbers. */
export interface StatusOptions extends CountdownOptions {
  /** The rules of status that apply; the defaults of rules.md for what is left out. */
  readonly settings?: Partial<StatusSettings>;
}

/** Whether a worker of this status may shop (rules.md §5). */
export function mayShop(status: Status): boolean {
  return status === "ok" || status === "alert" || status === "extension" || status === "exempted";
}

/**
 * Whether doing the shifts that are owed is what puts a status right. A regular worker signs up for what both counters
 * together owe (§7): shifts ahead leave a compensation owed that nobody may sign up for, and the office has to see to it.
 */
export function canCatchUp(status: Status, counters: Counters & { readonly regime: Regime }): boolean {
  const owed = owedShifts(counters);
  const maySignUp = owed > 0 && owed <= -counterSum(counters);
  return maySignUp && (status === "alert" || status === "extension" || status === "suspended");
}

/** How bad a status is: doing the shifts in time is worth a warning only before it gets worse. */
function severity(status: Status): number {
  return ["suspended", "unsubscribed", "resigning"].indexOf(status);
}

function dayBefore(day: number | undefined): Temporal.PlainDate | null {
  return day === undefined ? null : dateOf(day - 1);
}

/**
 * The status of a worker on a day: the first rule that matches, and what the same rules say of the days to come if
 * nothing but the calendar, and an irregular worker's countdown, happens.
 *
 * @throws {RangeError} when a counter, the extra days or a setting are not whole numbers, or a leave ends before it
 * starts.
 */
export function statusOf(worker: WorkerFacts, { today, settings, countdownRan = true }: StatusOptions): StatusAnswer {
  const facts = statusFacts(worker, settings);
  const { status, why } = matchStatus(facts, dayNumber(today));
  const shiftsNeeded = owedShifts(facts);
  let change: { day: number; status: Status } | undefined;
  let moreOwed: number | undefined;
  let worse: number | undefined;
  for (const ahead of daysAhead(facts, dayNumber(today), countdownRan)) {
    if (ahead.status !== status) change ??= ahead;
    if (ahead.owed > shiftsNeeded) moreOwed ??= ahead.day;
    if (severity(ahead.status) > severity(status)) worse = ahead.day;
    if (worse !== undefined || (change && shiftsNeeded === 0)) break;
  }
  return {
    status,
    mayShop: mayShop(status),
    why,
    until: dayBefore(change?.day),
    then: change?.status ?? null,
    shiftsNeeded,
    canCatchUp: canCatchUp(status, facts),
    by: shiftsNeeded > 0 && worse !== undefined ? dayBefore(Math.min(worse, moreOwed ?? worse)) : null,
  };
}
