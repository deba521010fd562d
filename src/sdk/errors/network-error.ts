import { CoopShiftErrorBase } from "./base.ts";

/** No answer came: offline, name not found, connection reset, or the browser refused the answer (CORS). */
export class NetworkError extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "NetworkError";
  override readonly retryable = true;
}
