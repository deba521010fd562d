import { CoopShiftErrorBase } from "./base.ts";

/** The caller gave up, by its signal or by closing the client. `cause` is the signal's reason. */
export class AbortError extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "AbortError";
  override readonly retryable = false;
}
