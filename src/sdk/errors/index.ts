/** Everything that a promise of the SDK can reject with. */
import { AbortError } from "./abort-error.ts";
import { AuthRequired } from "./auth-required.ts";
import { isOwnError } from "./base.ts";
import { CancelRefused } from "./cancel-refused.ts";
import { ContractError } from "./contract-error.ts";
import { HttpProblem } from "./http-problem.ts";
import { NetworkError } from "./network-error.ts";
import { OutcomeUnknown } from "./outcome-unknown.ts";
import { SignUpRefused } from "./sign-up-refused.ts";
import { TimeoutError } from "./timeout-error.ts";

export {
  AbortError,
  AuthRequired,
  CancelRefused,
  ContractError,
  HttpProblem,
  NetworkError,
  OutcomeUnknown,
  SignUpRefused,
  TimeoutError,
};
export type { UnknownAction } from "./outcome-unknown.ts";

/** Tell them apart by `name`: `switch (error.name) { case "SignUpRefused": error.reason … }`. */
export type CoopShiftError =
  | NetworkError
  | TimeoutError
  | HttpProblem
  | SignUpRefused
  | CancelRefused
  | OutcomeUnknown
  | AuthRequired
  | ContractError
  | AbortError;

/** Whether `value` is one of the SDK's errors. */
export function isCoopShiftError(value: unknown): value is CoopShiftError {
  return isOwnError(value);
}
