/** The parts of a day that a member may be free in. */
import type { PartOfDay } from "./words.ts";

const noon = 12;
const evening = 17;

/** Before noon, from noon, or from 17:00 on, on the wall clock. */
export function partOfDay({ hour }: { readonly hour: number }): PartOfDay {
  if (hour < noon) return "morning";
  return hour < evening ? "afternoon" : "evening";
}
