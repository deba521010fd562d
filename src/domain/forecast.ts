/** What the calendar will do to a worker's status if nothing else happens: the rules of today, asked for later days. */
import { countdownAfter } from "./alert-date.ts";
import { runCountdown } from "./countdown.ts";
import { lastDay } from "./days.ts";
import { alertEnd, matchStatus, owedShifts, type StatusFacts } from "./status-rules.ts";
import type { Status } from "./words.ts";

/** Days ahead that are looked at, a hundred years: nobody plans longer, and an absurd counter must not freeze a page. */
export const farthest = 36_525;

/** A day on which something happens. */
export interface DayAhead {
  readonly day: number;
  readonly status: Status;
  /** Shifts owed on that day. */
  readonly owed: number;
}

/** Days on which a rule begins or stops to match. */
function turningDays(facts: StatusFacts): number[] {
  const { holiday, exemption, extensionEnd } = facts;
  const lastDays = [holiday.last, exemption.last, extensionEnd ?? Infinity, alertEnd(facts) ?? Infinity];
  return [holiday.first, exemption.first, ...lastDays.map((day) => day + 1)];
}

/** What a countdown day does to an irregular worker: somebody on leave, exempted or unsubscribed keeps their counter. */
export type CountdownEffect = "countdown" | "leave" | "unsubscribed";

/** Leaving stops no countdown (rules.md §6 names leave, exemption and unsubscription only). */
export function countdownEffect(facts: StatusFacts, day: number): CountdownEffect {
  const { status } = matchStatus(facts.resigning ? { ...facts, resigning: false } : facts, day);
  if (status === "unsubscribed") return "unsubscribed";
  return status === "holiday" || status === "exempted" ? "leave" : "countdown";
}

/** Whether the countdown runs for this worker on a day (rules.md §6). */
function runsOn(facts: StatusFacts, day: number): boolean {
  const { regime, irregularSince } = facts;
  if (regime !== "irregular" || irregularSince === null || countdownAfter(irregularSince, day - 1) !== day)
    return false;
  return countdownEffect(facts, day) === "countdown";
}

/** The next day after `day` to look at; `Infinity` where nothing is to come. */
function nextDay(facts: StatusFacts, day: number): number {
  const countdown = countdownAfter(facts.irregularSince ?? day, day);
  // One that falls into a leave doesn't count: the day after the leave is looked at anyway.
  const run = runsOn(facts, countdown) ? countdown : Infinity;
  return Math.min(run, ...turningDays(facts).filter((each) => each > day));
}

/** The facts of a worker whose countdown runs on `day`. */
export function afterCountdown(facts: StatusFacts, day: number): StatusFacts {
  const inAlert = facts.alertSince !== null;
  const { countdownPenalty: penaltyEnabled } = facts.settings;
  const after = { ...facts, ...runCountdown({ ...facts, inAlert }, { penaltyEnabled }) };
  return after.regular < 0 && !inAlert ? { ...after, alertSince: day } : after;
}

/** The facts of an irregular worker who has been present once more: back in order, an alert and its extension are over. */
export function afterShift(facts: StatusFacts): StatusFacts {
  const regular = facts.regular + 1;
  return regular < 0 ? { ...facts, regular } : { ...facts, regular, alertSince: null, extensionEnd: null };
}

function dayAhead(facts: StatusFacts, day: number): DayAhead {
  return { day, status: matchStatus(facts, day).status, owed: owedShifts(facts) };
}

/**
 * Each day after `today` on which a rule or the countdown may change something, in order, until nothing can. A countdown
 * that is still to run today does so late: what it changes shows on the day after.
 */
export function* daysAhead(facts: StatusFacts, today: number, countdownRan: boolean): Generator<DayAhead, void> {
  let now = facts;
  const end = Math.min(today + farthest, lastDay);
  let last = today;
  if (!countdownRan && runsOn(now, today)) {
    now = afterCountdown(now, today);
    last = today + 1;
    yield dayAhead(now, last);
  }
  for (let day = nextDay(now, last); day <= end; day = nextDay(now, day)) {
    if (runsOn(now, day)) now = afterCountdown(now, day);
    yield dayAhead(now, day);
  }
}
