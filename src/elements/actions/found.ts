/**
 * What the member's shifts, as they were read last, say about a decision, however an attempt at it ended: another tab may
 * have carried it out meanwhile, or an answer may have come too late.
 */
import type { CoopShift, NextShift, Shift } from "../../sdk/index.ts";

function findAt(shifts: readonly Shift[], openingId: string): Shift | undefined {
  return shifts.find((each) => each.openingId === openingId && each.attendance !== "cancelled");
}

/** The member's shift at an opening; `undefined` where there is none, or nothing has been read. */
export function findSignedUp(client: CoopShift, openingId: string): Shift | undefined {
  return findAt(client.peek("shifts") ?? [], openingId);
}

/** Whether a shift isn't the member's any more. One that has begun is in no list of what is to come, and says nothing. */
export function isCancelled(client: CoopShift, openingId: string, { start }: Pick<NextShift, "start">): boolean {
  const shifts = client.peek("shifts");
  if (shifts === undefined || start.epochMilliseconds <= client.now().epochMilliseconds) return false;
  return findAt(shifts, openingId) === undefined;
}
