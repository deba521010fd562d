import type { WireRenewedFeed } from "../../contract/index.ts";
import { createCalendarKey } from "../ids.ts";
import { ProblemError } from "../problems.ts";
import type { UseCaseContext } from "./context.ts";
import type { MeQuery } from "./get-me.ts";

/**
 * Gives a member's calendar feed a new key, or its first one. The old key opens nothing from then on: whoever got hold
 * of it sees no more, and the member's own calendars have to subscribe again.
 */
export async function renewCalendarKey(
  { store }: UseCaseContext,
  { workerId, toFeedUrl }: MeQuery,
): Promise<WireRenewedFeed> {
  const calendarKey = createCalendarKey();
  await store.transaction(async (transaction) => {
    const worker = await transaction.lockWorker(workerId);
    if (worker === null) throw new ProblemError("unauthenticated", "The account that is signed in has no member.");
    await transaction.saveWorker({ ...worker, calendarKey });
  });
  return { calendarFeed: toFeedUrl(calendarKey) };
}
