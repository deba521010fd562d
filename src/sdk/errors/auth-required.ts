import { CoopShiftErrorBase } from "./base.ts";

/** Nobody is signed in, or not any more: lead to the sign-in page, then ask again. */
export class AuthRequired extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "AuthRequired";
  override readonly retryable = false;
}
