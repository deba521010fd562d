/** How far something is that a member decided on and a backend carries out, from the question to a certain outcome. */
import type { CancelRefusal, SignUpRefusal } from "../../domain/types.ts";
import { isCoopShiftError } from "../../sdk/index.ts";
import type { Failure } from "../base/failures.ts";

export type Step =
  | { readonly kind: "asking" }
  | { readonly kind: "under-way" }
  | { readonly kind: "done" }
  /** The backend said no: nothing has changed. */
  | { readonly kind: "refused"; readonly reason: SignUpRefusal | CancelRefusal }
  /** Something else is in the way, and nothing has changed. */
  | { readonly kind: "failed"; readonly error: Failure }
  | { readonly kind: "signed-out" }
  /** It may have been carried out or not. `checking`: being found out. */
  | { readonly kind: "unknown"; readonly checking: boolean; readonly error: Failure };

/** Whether a request is on its way. */
export function isBusy(step: Step): boolean {
  return step.kind === "under-way" || (step.kind === "unknown" && step.checking);
}

/** Whether an attempt at it came to nothing. */
export function hasEnded({ kind }: Step): boolean {
  return kind === "refused" || kind === "failed" || kind === "signed-out";
}

/**
 * What an error says about the outcome. The client says `OutcomeUnknown` where it may have been carried out; with any
 * other error of the backend or the line it has certainly not, as when what comes before the request itself failed.
 */
export function stepAfter(error: Failure): Step {
  if (!isCoopShiftError(error)) return { kind: "failed", error };
  switch (error.name) {
    case "SignUpRefused":
    case "CancelRefused":
      return { kind: "refused", reason: error.reason };
    case "AuthRequired":
      return { kind: "signed-out" };
    case "HttpProblem":
    case "NetworkError":
    case "TimeoutError":
    case "ContractError":
      return { kind: "failed", error };
    default:
      return { kind: "unknown", checking: false, error };
  }
}
