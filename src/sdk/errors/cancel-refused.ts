import type { CancelRefusal } from "../../domain/words.ts";
import { CoopShiftErrorBase, type ErrorDetails } from "./base.ts";

/** The backend refused to cancel a shift, for a reason that a member can be told. */
export class CancelRefused extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "CancelRefused";
  override readonly retryable = false;
  /** Why, in the words of the contract. */
  readonly reason: CancelRefusal;

  constructor(message: string, details: ErrorDetails & { readonly reason: CancelRefusal }) {
    super(message, details);
    this.reason = details.reason;
  }
}
