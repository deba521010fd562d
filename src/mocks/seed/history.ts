/** Plays a worker's shifts and countdowns in the order of their days, by the rules, to what they add up to today. */
import type { WorkerRecord } from "../../backend/model.ts";
import { applyAttendance } from "../../domain/attendance.ts";
import { runCountdown } from "../../domain/countdown.ts";
import { daysPerCycle } from "../../domain/days.ts";
import { defaultRuleSettings } from "../../domain/settings.ts";
import type { Regime } from "../../domain/words.ts";
import { dayText } from "./days.ts";
import { isOnLeave, type PlacedShift, type Plan } from "./plan.ts";
import type { World } from "./world.ts";

/** What history has made of a worker so far. */
interface Standing {
  readonly regular: number;
  readonly compensation: number;
  readonly penalised: boolean;
  readonly unsubscribed: boolean;
  readonly alertSince: number | null;
  readonly absences: readonly number[];
}

interface Happening {
  readonly day: number;
  readonly change: (before: Standing) => Partial<Standing>;
}

function attended(regime: Regime, { place, type, attendance }: PlacedShift): Happening {
  const change = ({ regular, compensation, absences }: Standing): Partial<Standing> => {
    const input = { regime, isRegularShift: type === "regular", attendance };
    const { counters, change: made } = applyAttendance({ regular, compensation }, input);
    return { ...counters, absences: made.absence ? [...absences, place.day] : absences };
  };
  return { day: place.day, change };
}

function countedDown(plan: Plan, day: number): Happening {
  const change = (before: Standing): Partial<Standing> => {
    if (isOnLeave(plan, day) || before.unsubscribed) return {};
    const state = { ...before, inAlert: before.alertSince !== null };
    return runCountdown(state, { penaltyEnabled: defaultRuleSettings.countdownPenalty });
  };
  return { day, change };
}

/** The countdown days of an irregular worker from `from` to `to`, both included. */
function countdownDays({ irregularSince }: Plan, from: number, to: number): number[] {
  if (irregularSince === undefined) return [];
  const passed = Math.max(1, Math.ceil((from - irregularSince) / daysPerCycle));
  const days: number[] = [];
  for (let day = irregularSince + passed * daysPerCycle; day <= to; day += daysPerCycle) days.push(day);
  return days;
}

/** An alert begins on the day the worker is no longer in order, and ends with it; falling too low unsubscribes. */
function settle(standing: Standing, day: number): Standing {
  const { regular, compensation, unsubscribed } = standing;
  const inOrder = regular >= 0 && compensation >= 0;
  return {
    ...standing,
    alertSince: inOrder ? null : (standing.alertSince ?? day),
    unsubscribed: unsubscribed || regular + compensation <= defaultRuleSettings.unsubscribeAt,
  };
}

function standingOf(plan: Plan, shifts: readonly PlacedShift[], world: World): Standing {
  const { regime, counter = 0 } = plan;
  const start = { regular: counter, compensation: 0, penalised: false, unsubscribed: false };
  let standing: Standing = { ...start, alertSince: null, absences: [] };
  if (regime === null) return standing;
  // On one day the countdown runs first: it is listed first, and sorting keeps that.
  const happenings = [
    ...countdownDays(plan, world.from, world.today).map((day) => countedDown(plan, day)),
    ...shifts.map((shift) => attended(regime, shift)),
  ].sort((a, b) => a.day - b.day);
  for (const { day, change } of happenings) standing = settle({ ...standing, ...change(standing) }, day);
  return standing;
}

function textOrNull(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : dayText(day);
}

/** The worker's record as of today, after all of `shifts` that are over. */
export function createWorker(plan: Plan, shifts: readonly PlacedShift[], world: World): WorkerRecord {
  const { id, name, role, regime, holiday, exemption } = plan;
  const { absences, alertSince, ...standing } = standingOf(plan, shifts, world);
  return {
    id,
    name,
    role,
    regime,
    ...standing,
    irregularSince: textOrNull(plan.irregularSince),
    alertSince: textOrNull(alertSince),
    extensionSince: textOrNull(plan.extensionSince),
    extraExtensionDays: 0,
    holidayStart: textOrNull(holiday?.first),
    holidayEnd: textOrNull(holiday?.last),
    exemptionStart: textOrNull(exemption?.first),
    exemptionEnd: textOrNull(exemption?.last),
    exemptionReason: exemption?.reason ?? null,
    absenceDates: absences.map(dayText),
    resigning: plan.resigning ?? false,
    countdownRanOn: textOrNull(countdownDays(plan, world.from, world.today).at(-1)),
    calendarKey: regime === null ? null : `demo-calendar-${id}`,
  };
}
