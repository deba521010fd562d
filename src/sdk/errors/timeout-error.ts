import { CoopShiftErrorBase } from "./base.ts";

/** The answer did not come in time; after a write it is not known whether it was carried out. */
export class TimeoutError extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "TimeoutError";
  override readonly retryable = true;
}
