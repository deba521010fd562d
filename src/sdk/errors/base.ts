/** What every error of the SDK has, besides its `name`. */
export interface ErrorDetails {
  /** What led to it, as it was thrown. */
  readonly cause?: unknown;
  /** The backend's name for the request, to quote when reporting it. */
  readonly requestId?: string | null | undefined;
}

/** What tells the SDK's errors, also those that another copy of these classes made (a file that was loaded later). */
const brand = Symbol.for("coopshift.error");

/**
 * Common part of the SDK's errors. Tell them apart by `name`, not by class: two copies of the package may share a page.
 * Messages say what failed, the value, and what to do; they never hold a token or anything about a person.
 */
export abstract class CoopShiftErrorBase extends Error {
  readonly [brand] = true;
  abstract override readonly name: string;
  /** Whether the same call may well succeed later. */
  abstract readonly retryable: boolean;
  /** The backend's name for the request, `null` where it gave none. */
  readonly requestId: string | null;

  constructor(message: string, { cause, requestId }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.requestId = requestId ?? null;
  }
}

/** Whether `value` is one of the SDK's errors, of whichever copy of the package. */
export function isOwnError(value: unknown): boolean {
  return typeof value === "object" && value !== null && brand in value;
}
