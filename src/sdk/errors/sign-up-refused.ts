import type { SignUpRefusal } from "../../domain/words.ts";
import { CoopShiftErrorBase, type ErrorDetails } from "./base.ts";

/** The backend refused a sign-up, for a reason that a member can be told. */
export class SignUpRefused extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "SignUpRefused";
  override readonly retryable = false;
  /** Why, in the words of the contract. */
  readonly reason: SignUpRefusal;

  constructor(message: string, details: ErrorDetails & { readonly reason: SignUpRefusal }) {
    super(message, details);
    this.reason = details.reason;
  }
}
