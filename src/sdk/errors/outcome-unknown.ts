import { CoopShiftErrorBase, type ErrorDetails } from "./base.ts";

/** What was to be done when it was not found out whether it was. */
export type UnknownAction = "sign-up" | "cancel" | "renew-calendar-feed";

export interface OutcomeUnknownDetails extends ErrorDetails {
  readonly action: UnknownAction;
  readonly openingId: string | null;
}

/**
 * Nobody could say whether it was carried out: its answer was lost, and what is read afterwards doesn't tell (it can't be
 * read, or the request may still arrive). The same call again finds out: signing up or cancelling twice is the same as
 * once, and a calendar that is renewed again certainly has a new address. `cause` is the error that the first one ended
 * with.
 */
export class OutcomeUnknown extends CoopShiftErrorBase {
  /** Tells this error from the others. */
  override readonly name = "OutcomeUnknown";
  override readonly retryable = true;
  /** What was tried. */
  readonly action: UnknownAction;
  /** What it was tried on; `null` where it is about no opening. */
  readonly openingId: string | null;

  constructor(message: string, details: OutcomeUnknownDetails) {
    super(message, details);
    this.action = details.action;
    this.openingId = details.openingId;
  }
}
