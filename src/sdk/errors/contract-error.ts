import { CoopShiftErrorBase, type ErrorDetails } from "./base.ts";

/** The answer is not what the contract says: HTML instead of JSON, a field missing, a value that makes no sense. */
export class ContractError extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "ContractError";
  override readonly retryable = false;
  /** Where in the answer, `items[3].start`; `null` where it concerns the whole. */
  readonly path: string | null;

  constructor(message: string, details: ErrorDetails & { readonly path?: string | null } = {}) {
    super(message, details);
    this.path = details.path ?? null;
  }
}
