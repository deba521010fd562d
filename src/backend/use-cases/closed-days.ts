import { closedDays, closureOn } from "../../domain/closed-days.ts";
import { dayNumber } from "../../domain/days.ts";
import type { ClosureRecord } from "../model.ts";
import { toDay, toDayRange } from "./context.ts";

/** Answers for a day as the records have it whether there is no work on it; each day is looked up once. */
export function createIsClosed(closures: readonly ClosureRecord[]): (day: string) => boolean {
  const closed = closedDays(closures.map(toDayRange));
  const known = new Map<string, boolean>();
  return (day) => {
    const isClosed = known.get(day) ?? closureOn(closed, dayNumber(toDay(day))) !== undefined;
    known.set(day, isClosed);
    return isClosed;
  };
}
