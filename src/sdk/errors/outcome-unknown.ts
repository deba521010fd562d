import { CoopShiftErrorBase, type ErrorDetails } from "./base.ts";

/** What was to be done when it was not found out whether it was. */
export type UnknownAction = "sign-up" | "cancel";

export interface OutcomeUnknownDetails extends ErrorDetails {
  readonly action: UnknownAction;
  readonly openingId: string;
}

/**
 * Nobody could say whether a sign-up or a cancellation was carried out: its answer was lost, and the member's shifts
 * don't tell (they can't be read, or the request may still arrive). The same call again finds out: twice is the same as
 * once. `cause` is the error that the first one ended with.
 */
export class OutcomeUnknown extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "OutcomeUnknown";
  override readonly retryable = true;
  /** What was tried. */
  readonly action: UnknownAction;
  /** What it was tried on. */
  readonly openingId: string;

  constructor(message: string, details: OutcomeUnknownDetails) {
    super(message, details);
    this.action = details.action;
    this.openingId = details.openingId;
  }
}
