/** The course that an irregular worker's counter will take, as far as the rules can tell. */
import { forecastCounter, type CounterForecast } from "../domain/counter-forecast.ts";
import type { Temporal } from "../domain/temporal.ts";
import { followsRules } from "./follows-rules.ts";
import type { Member, Settings, Shift } from "./types.ts";

export type { CounterEvent, CounterForecast } from "../domain/counter-forecast.ts";

/**
 * What the countdowns and the shifts signed up for will do to the counter (rules.md §4 and §6). `null` for anybody but an
 * irregular worker whose countdown has begun, and where the backend's own days say that it counts in another way.
 *
 * @param today in the cooperative's zone.
 */
export function memberForecast(
  member: Member,
  shifts: readonly Shift[],
  { settings, today }: { readonly settings: Settings; readonly today: Temporal.PlainDate },
): CounterForecast<Shift> | null {
  if (member.kind !== "worker" || member.regime !== "irregular") return null;
  if (member.irregularSince === null || !followsRules(member, today)) return null;
  const { facts, countdownRan } = member;
  const { timeZone, rules } = settings;
  return forecastCounter(facts, { today, countdownRan, timeZone, settings: rules, shifts });
}
