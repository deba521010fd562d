/** Who may sign up for an opening, and who may cancel (rules.md §7). The backend decides by the same rules. */
import { checkCounters } from "./attendance.ts";
import { checkInteger, refuse } from "./check.ts";
import { cycleDays, cycleOf, type CycleStarts } from "./cycle.ts";
import { daysOf, within } from "./days.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";
import type { Temporal } from "./temporal.ts";
import type {
  Attendance,
  CancelRefusal,
  Counters,
  DayRange,
  Moment,
  Purpose,
  Regime,
  ShiftType,
  SignUpRefusal,
  Status,
  TimeSpan,
} from "./types.ts";
import { epochOf, inZone, localDay } from "./zone.ts";

/** One of the worker's own shifts. */
export interface OwnShift extends TimeSpan {
  readonly type: ShiftType;
  /** A cancelled shift takes no time. */
  readonly attendance: Attendance;
}

export interface SignUpInput {
  /** Who asks; `regime` is `null` for a non-worker and for a worker without one yet. */
  readonly worker: { readonly regime: Regime | null; readonly status: Status; readonly counters: Counters };
  readonly opening: TimeSpan & {
    readonly free: number;
    readonly cancelled: boolean;
    /** Whether the worker has a shift here already. */
    readonly signedUp: boolean;
  };
  /** The worker's own shifts, at least those of the opening's cycle and all to come. */
  readonly shifts: readonly OwnShift[];
  readonly closures: readonly DayRange[];
  readonly now: Moment;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  readonly cycleStarts: CycleStarts;
  readonly settings?: Partial<Pick<RuleSettings, "signUpEnabled" | "maxShiftsPerDay" | "maxShiftsPerCycle">>;
  /** Whether regular workers may sign up for compensations at all. Default: `true`. */
  readonly compensationEnabled?: boolean;
}

export type SignUpDecision =
  { readonly allowed: true; readonly purpose: Purpose } | { readonly allowed: false; readonly reason: SignUpRefusal };

export interface CancelInput {
  /** `projected: true` for a shift that doesn't exist yet. */
  readonly shift:
    | { readonly projected: true; readonly start: Moment }
    | { readonly projected?: false; readonly start: Moment; readonly type: ShiftType; readonly attendance: Attendance };
  /** Whether the shift is of the worker who asks. Default: `true`. */
  readonly own?: boolean;
  readonly now: Moment;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  readonly settings?: Partial<Pick<RuleSettings, "cancelEnabled" | "cancelHoursBefore">>;
}

export type CancelDecision =
  | { readonly allowed: true; readonly until: Temporal.ZonedDateTime }
  | { readonly allowed: false; readonly reason: CancelRefusal };

/**
 * Whether a worker may sign up for an opening, or the one reason against it that comes first.
 *
 * @throws {RangeError} when a counter, a limit or the free places are not whole numbers, a closure ends before it
 * starts, the cycle starts are wrong, or the engine knows no such zone.
 */
export function maySignUp(input: SignUpInput): SignUpDecision {
  throw new Error("to do");
}

/**
 * Whether a shift can be cancelled now, and until when, or the one reason against it that comes first.
 *
 * @throws {RangeError} when the hours are not a number from 0 on, or the engine knows no such zone.
 */
export function mayCancel(input: CancelInput): CancelDecision {
  throw new Error("to do");
}
