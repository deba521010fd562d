/** What the countdown does to the counter of an irregular worker, every 28 days (rules.md §6). */
import { checkInteger } from "./check.ts";

/** What a countdown changes: counter and mark. */
export interface CountdownState {
  /** The regular counter, in shifts. */
  readonly regular: number;
  /** The mark of a countdown that took two shifts: the next one takes one. */
  readonly penalised: boolean;
}

/**
 * Runs one countdown: above 0 it takes one shift and clears the mark; at or below 0 it takes one from a worker who is
 * in alert or marked, else two, and marks. With the penalty off it always takes one and leaves the mark alone.
 *
 * @throws {RangeError} when the counter is not a whole number.
 */
export function runCountdown(
  { regular, inAlert, penalised }: CountdownState & { readonly inAlert: boolean },
  { penaltyEnabled }: { readonly penaltyEnabled: boolean },
): CountdownState {
  checkInteger("regular", regular);
  if (!penaltyEnabled) return { regular: regular - 1, penalised };
  if (regular > 0) return { regular: regular - 1, penalised: false };
  return inAlert || penalised ? { regular: regular - 1, penalised } : { regular: regular - 2, penalised: true };
}
