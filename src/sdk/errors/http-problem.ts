import type { ProblemCode } from "../../contract/problem.ts";
import { CoopShiftErrorBase, type ErrorDetails } from "./base.ts";

export interface HttpProblemDetails extends ErrorDetails {
  readonly status: number;
  readonly code: ProblemCode | null;
  readonly retryAfter: number | null;
}

/** The backend answered that it could not or would not. */
export class HttpProblem extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "HttpProblem";
  override readonly retryable: boolean;
  /** HTTP status. */
  readonly status: number;
  /** The contract's code; `null` where the answer was not one of the contract's problems. */
  readonly code: ProblemCode | null;
  /** Seconds after which the backend wants to be asked again; `null` where it didn't say. */
  readonly retryAfter: number | null;

  constructor(message: string, details: HttpProblemDetails) {
    super(message, details);
    this.status = details.status;
    this.code = details.code;
    this.retryAfter = details.retryAfter;
    this.retryable = details.status >= 500 || details.status === 429 || details.status === 408;
  }
}
