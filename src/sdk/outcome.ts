/** What became of a write whose answer can't be trusted. */
import { isCoopShiftError } from "./errors/index.ts";
import type { Sent } from "./request.ts";

/** Whether an error says for certain what the backend did: it refused, or the caller gave up asking. */
function isFinal(error: unknown): boolean {
  return !isCoopShiftError(error) || ["SignUpRefused", "CancelRefused", "AbortError"].includes(error.name);
}

/** A go-between's word (a proxy that gave up waiting): what stands behind it may still be at work. */
function isStillUnderWay(status: number | null): boolean {
  return status === null || status === 408 || status === 502 || status === 504;
}

function mayBeDone(status: number | null): boolean {
  return isStillUnderWay(status) || (status !== null && (status >= 500 || status < 300));
}

/**
 * - `failed`: it was not done; the error stands.
 * - `look`: it may have been done. What is there now is the answer.
 * - `pending`: it may have been done, or may still be. Only finding it done is an answer.
 */
export type Doubt = "failed" | "look" | "pending";

/** How much is certain after a write that ended with `error`, from the answers that its attempts got. */
export function doubtOf(error: unknown, { statuses }: Sent): Doubt {
  if (isFinal(error) || !statuses.some(mayBeDone)) return "failed";
  return statuses.some(isStillUnderWay) ? "pending" : "look";
}
