/** From what was thrown to what a member is told, and whether asking again can help. */
import type { CoopShiftError } from "../../sdk/index.ts";
import type { ErrorKind, Locale } from "../../i18n/index.ts";
import { isCoopShiftError } from "../../sdk/index.ts";
import { createLater } from "./later.ts";

export type Failure = CoopShiftError | RangeError | Error;

/** Anything that can be thrown, as an error. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Error) return thrown;
  return new Error(String(thrown));
}

const allWords = createLater(() => import("../../i18n/later.ts"));

/** The same once there are words for it. Where they can't be had either, those for anything unexpected have to do. */
export async function asFailureInWords(thrown: unknown, { t }: Locale): Promise<Failure> {
  const failure = asFailure(thrown);
  if (t.errors[errorKind(failure)] === undefined) (await allWords.load().catch(() => undefined))?.bringWords();
  return failure;
}

export function isSignedOut(failure: Failure | undefined): boolean {
  return failure?.name === "AuthRequired";
}

/** Which words tell a member what happened. */
export function errorKind(failure: Failure): ErrorKind {
  if (failure instanceof RangeError) return "setup";
  if (!isCoopShiftError(failure)) return "unexpected";
  switch (failure.name) {
    case "NetworkError":
      // What a mock's address says can't be meant (an unknown scenario) is a fault of the page, not of the line.
      return failure.cause instanceof RangeError ? "setup" : "network";
    case "TimeoutError":
      return "timeout";
    case "ContractError":
      return "contract";
    case "HttpProblem":
      if (failure.status === 429) return "rateLimited";
      if (failure.status === 403) return "forbidden";
      return failure.status >= 500 ? "server" : "unexpected";
    default:
      return "unexpected";
  }
}

/** Whether the backend said no for good: the same request would be answered the same. */
export function isFinal(failure: Failure): boolean {
  return isCoopShiftError(failure) && failure.name === "HttpProblem" && !failure.retryable;
}
