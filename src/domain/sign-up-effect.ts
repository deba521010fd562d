/** What signing up for an opening does to a worker's counters, before they decide (rules.md §4, §6 and §7). */
import { courseOf, lastCounted } from "./counter-forecast.ts";
import { dateOf, lastDay } from "./days.ts";
import { farthest } from "./forecast.ts";
import { plannedShifts, type PlannedShift, type ShiftOnDay } from "./planned-shifts.ts";
import { owedCompensations, type OwnShift } from "./sign-up.ts";
import { statusFacts, type StatusFacts, type StatusSettings } from "./status-rules.ts";
import type { Temporal } from "./temporal.ts";
import type { Moment, WorkerFacts } from "./types.ts";
import { epochOf } from "./moments.ts";
import { dayIn, localDay } from "./zone.ts";

/** What an irregular worker's counter becomes. */
export interface CounterEffect {
  /** Of an irregular worker, whose counter it adds to. */
  readonly kind: "counter";
  /** Today's counter with one more for each shift signed up for already; the countdowns to come are not in it. */
  readonly from: number;
  /** The same with this shift: `from` and one. */
  readonly to: number;
  /**
   * The first day to come on which the counter falls below zero although every shift signed up for is done: the
   * countdowns, the leave and the days of the shifts are in it. `null` where there is none, and for a worker who is
   * below zero already and gets no farther up by what they signed up for.
   */
  readonly alertBefore: Temporal.PlainDate | null;
  /** The same with this shift. It is no later than `alertBefore` where the shift comes too late to help. */
  readonly alertAfter: Temporal.PlainDate | null;
}

/** What a regular worker still owes. */
export interface CompensationEffect {
  /** Of a regular worker who makes up for a shift missed. */
  readonly kind: "compensation";
  /** Shifts to make up for that are not signed up for yet; this one is among them. */
  readonly owed: number;
  /** What is left of them after this one. */
  readonly left: number;
}

/** What signing up does to the worker's counters, told apart by `kind`. */
export type SignUpEffect = CounterEffect | CompensationEffect;

/** What a sign-up's effect is worked out from. */
export interface EffectInput {
  /** The worker's own shifts to come. */
  readonly shifts: readonly OwnShift[];
  /** When it is asked. */
  readonly now: Moment;
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** The rules of status that apply; the defaults of rules.md for what is left out. */
  readonly settings?: Partial<StatusSettings>;
  /** `false` where today's countdown is still to come. Default: `true`. */
  readonly countdownRan?: boolean;
}

type Opening = Pick<PlannedShift, "start">;

/** The first day after those counted on which the counter falls below zero. */
function alertDay(
  facts: StatusFacts,
  shifts: readonly ShiftOnDay<Opening>[],
  after: number,
): Temporal.PlainDate | null {
  let { regular } = facts;
  for (const { day, counter } of courseOf(facts, shifts, { after, until: Math.min(after + farthest, lastDay) })) {
    if (regular >= 0 && counter < 0) return dateOf(day);
    regular = counter;
  }
  return null;
}

function counterEffects(worker: WorkerFacts, input: EffectInput): (opening: Opening) => CounterEffect {
  const { shifts, now, timeZone, settings, countdownRan } = input;
  const facts = statusFacts(worker, settings);
  const today = localDay(timeZone, epochOf("now", now));
  const after = lastCounted({ today: dayIn(now, timeZone), ...(countdownRan === undefined ? {} : { countdownRan }) });
  const planned = plannedShifts(shifts, { today, timeZone });
  const from = facts.regular + planned.length;
  const alertBefore = alertDay(facts, planned, after);
  // A page has many openings on few days, and only the day matters.
  const byDay = new Map<number, CounterEffect>();
  return ({ start }) => {
    const day = localDay(timeZone, epochOf("The start", start));
    let effect = byDay.get(day);
    if (effect === undefined) {
      const all = [...planned, { day, shift: { start } }].sort((a, b) => a.day - b.day);
      effect = { kind: "counter", from, to: from + 1, alertBefore, alertAfter: alertDay(facts, all, after) };
      byDay.set(day, effect);
    }
    return effect;
  };
}

/**
 * Answers for each opening to come what signing up for it does to the worker's counters. `null` for a regime that signs
 * up for nothing. Whether the worker may is not looked at: that is `maySignUp`.
 *
 * @throws {RangeError} when a counter, the extra days or a setting are not whole numbers, a leave ends before it
 * starts, or the engine knows no such zone.
 */
export function signUpEffects(worker: WorkerFacts, input: EffectInput): ((opening: Opening) => SignUpEffect) | null {
  if (worker.regime === "irregular") return counterEffects(worker, input);
  if (worker.regime !== "regular") return null;
  const owed = owedCompensations(worker.counters, input.shifts, epochOf("now", input.now));
  return () => ({ kind: "compensation", owed: Math.max(0, owed), left: Math.max(0, owed - 1) });
}
