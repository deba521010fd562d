/** Who may cancel a shift, and until when (rules.md §7). The backend decides by the same rules. */
import { refuse } from "./check.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";
import type { Temporal } from "./temporal.ts";
import type { Attendance, CancelRefusal, Moment, ShiftType } from "./types.ts";
import { epochOf, zonedAt } from "./moments.ts";

const msPerHour = 3_600_000;

/** What a cancellation is decided on. */
export interface CancelInput {
  /** `projected: true` for a shift that doesn't exist yet. */
  readonly shift:
    | { readonly projected: true; readonly start: Moment }
    | { readonly projected?: false; readonly start: Moment; readonly type: ShiftType; readonly attendance: Attendance };
  /** Whether the shift is of the worker who asks. Default: `true`. */
  readonly own?: boolean;
  /** When the worker asks. */
  readonly now: Moment;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** Whether and until when one may cancel; the defaults of rules.md for what is left out. */
  readonly settings?: Partial<Pick<RuleSettings, "cancelEnabled" | "cancelHoursBefore">>;
}

/** Whether a shift may be cancelled, and until when; else the one reason that comes first. */
export type CancelDecision =
  | {
      readonly allowed: true;
      /** The last moment to cancel, in the cooperative's zone. */
      readonly until: Temporal.ZonedDateTime;
    }
  | { readonly allowed: false; readonly reason: CancelRefusal };

/**
 * Whether a shift can be cancelled now, and until when, or the one reason against it that comes first. The hours before
 * are hours that pass, not hours on the wall clock.
 *
 * @throws {RangeError} when the hours are not a number from 0 on, or the engine knows no such zone.
 */
export function mayCancel({ shift, own = true, now, timeZone, settings }: CancelInput): CancelDecision {
  const { cancelEnabled, cancelHoursBefore: hours } = { ...defaultRuleSettings, ...settings };
  if (!(hours >= 0 && hours < Infinity)) refuse("cancelHoursBefore", hours, "a number of hours from 0 on");
  const until = epochOf("The start", shift.start) - Math.ceil(hours * msPerHour);
  const rules: [CancelRefusal, boolean][] = [
    ["not-yours", !own],
    ["not-open", !shift.projected && shift.attendance !== "open"],
    ["regular-shift", !shift.projected && shift.type === "regular"],
    ["projected", shift.projected === true],
    ["too-late", epochOf("now", now) > until],
    ["cancel-disabled", !cancelEnabled],
  ];
  const reason = rules.find(([, applies]) => applies)?.[0];
  return reason === undefined ? { allowed: true, until: zonedAt(timeZone, until) } : { allowed: false, reason };
}
