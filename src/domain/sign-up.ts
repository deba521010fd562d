/** Who may sign up for an opening (rules.md §7). The backend decides by the same rules. */
import { checkCounters } from "./attendance.ts";
import { checkInteger } from "./check.ts";
import { closedDays, closureOn } from "./closed-days.ts";
import { cycleDays, cycleOf, type CycleStarts } from "./cycle.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";
import type {
  Attendance,
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
import { daysIn, epochOf, toSpan } from "./moments.ts";

export { mayCancel, type CancelDecision, type CancelInput } from "./cancel.ts";

/** One of the worker's own shifts. */
export interface OwnShift extends TimeSpan {
  /** A shift of the worker's own slot, a compensation, or one picked. */
  readonly type: ShiftType;
  /** A cancelled shift takes no time. */
  readonly attendance: Attendance;
}

/** What a sign-up is decided on. */
export interface SignUpInput {
  /** Who asks; `regime` is `null` for a non-worker and for a worker without one yet. */
  readonly worker: { readonly regime: Regime | null; readonly status: Status; readonly counters: Counters };
  /** What they ask for. */
  readonly opening: TimeSpan & {
    readonly free: number;
    readonly cancelled: boolean;
    /** Whether the worker has a shift here already. */
    readonly signedUp: boolean;
  };
  /** The worker's own shifts, at least those of the opening's cycle and all to come. */
  readonly shifts: readonly OwnShift[];
  /** Days without work. */
  readonly closures: readonly DayRange[];
  /** When they ask. */
  readonly now: Moment;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** Mondays on which a week A began: shifts are counted by cycle. */
  readonly cycleStarts: CycleStarts;
  /** Whether one may sign up and how often; the defaults of rules.md for what is left out. */
  readonly settings?: Partial<Pick<RuleSettings, "signUpEnabled" | "maxShiftsPerDay" | "maxShiftsPerCycle">>;
  /** Whether regular workers may sign up for compensations at all. Default: `true`. */
  readonly compensationEnabled?: boolean;
}

/** Whether a worker may sign up, and what for; else the one reason that comes first. */
export type SignUpDecision =
  { readonly allowed: true; readonly purpose: Purpose } | { readonly allowed: false; readonly reason: SignUpRefusal };

type SignUpRule = [SignUpRefusal, boolean];

/**
 * What a regular worker owes beyond the compensations already taken, which are still to begin; 0 or below: nothing.
 *
 * @throws {RangeError} when a counter is not a whole number.
 */
export function owedCompensations(counters: Counters, shifts: readonly OwnShift[], now: number): number {
  checkCounters(counters);
  const taken = shifts.filter(
    ({ type, attendance, start }) => type === "compensation" && attendance === "open" && epochOf("start", start) > now,
  );
  return -(counters.regular + counters.compensation + taken.length);
}

/** What a decision depends on whatever the opening. */
type Situation = Omit<SignUpInput, "opening">;

/** What speaks against the worker, in the order of rules.md §7. */
function workerRules({ worker, shifts, compensationEnabled = true }: Situation, now: number): SignUpRule[] {
  const regular = worker.regime === "regular";
  return [
    ["not-eligible-regime", !(worker.regime === "irregular" || (regular && compensationEnabled))],
    ["unsubscribed", worker.status === "unsubscribed"],
    ["resigning", worker.status === "resigning"],
    ["exempted", regular && worker.status === "exempted"],
    ["nothing-to-compensate", regular && owedCompensations(worker.counters, shifts, now) <= 0],
  ];
}

function isFull(name: string, limit: number | null | undefined, taken: number): boolean {
  if (limit === null || limit === undefined) return false;
  checkInteger(name, limit, 0);
  return taken >= limit;
}

/** The worker's shifts that take time, with the day and the cycle of each. */
function readShifts(shifts: readonly OwnShift[], dayOf: (epoch: number) => number, starts: readonly number[]) {
  return shifts
    .filter(({ attendance }) => attendance !== "cancelled")
    .map((shift) => {
      const span = toSpan(shift);
      const day = dayOf(span.start);
      return { ...span, day, cycle: cycleOf(day, starts) };
    });
}

/**
 * {@link maySignUp} for many openings: what they have in common is read once.
 *
 * @throws {RangeError} as `maySignUp` does; both functions may.
 */
export function signUpDecisions(situation: Situation): (opening: SignUpInput["opening"]) => SignUpDecision {
  const { timeZone, worker } = situation;
  const now = epochOf("now", situation.now);
  const { signUpEnabled, maxShiftsPerDay, maxShiftsPerCycle } = { ...defaultRuleSettings, ...situation.settings };
  const first: SignUpRule[] = [["sign-up-disabled", !signUpEnabled], ...workerRules(situation, now)];
  const starts = cycleDays(situation.cycleStarts);
  const closed = closedDays(situation.closures);
  const dayOf = daysIn(timeZone);
  const others = readShifts(situation.shifts, dayOf, starts);
  return (opening) => {
    checkInteger("free", opening.free, 0);
    const { start, end } = toSpan(opening);
    const day = dayOf(start);
    const cycle = cycleOf(day, starts);
    const onDay = others.filter((other) => other.day === day).length;
    const inCycle = others.filter((other) => other.cycle === cycle).length;
    const rules: SignUpRule[] = [
      ...first,
      ["cancelled", opening.cancelled],
      ["closed-day", closureOn(closed, day) !== undefined],
      ["started", start <= now],
      ["already-signed-up", opening.signedUp],
      ["full", opening.free === 0],
      ["overlaps", others.some((other) => other.start < end && start < other.end)],
      ["daily-limit", isFull("maxShiftsPerDay", maxShiftsPerDay, onDay)],
      ["cycle-limit", isFull("maxShiftsPerCycle", maxShiftsPerCycle, inCycle)],
    ];
    const reason = rules.find(([, applies]) => applies)?.[0];
    if (reason !== undefined) return { allowed: false, reason };
    return { allowed: true, purpose: worker.regime === "regular" ? "compensation" : "irregular" };
  };
}

/**
 * Whether a worker may sign up for an opening, or the one reason against it that comes first.
 *
 * @throws {RangeError} when a counter, a limit or the free places are not whole numbers, a closure ends before it
 * starts, the cycle starts are wrong, or the engine knows no such zone.
 */
export function maySignUp(input: SignUpInput): SignUpDecision {
  return signUpDecisions(input)(input.opening);
}
