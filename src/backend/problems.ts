/** What can go wrong, as the use cases say it and as it travels (RFC 9457). */
import type { ProblemCode, WireProblem } from "../contract/index.ts";

interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 421 | 429 | 500 | 503;
  readonly title: string;
}

/** Status and plain words for each code; a page shows its own words, by the code. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid: { status: 400, title: "The request is not valid" },
  unauthenticated: { status: 401, title: "Nobody is signed in" },
  forbidden: { status: 403, title: "This is not allowed" },
  "not-found": { status: 404, title: "There is nothing here" },
  conflict: { status: 409, title: "Something changed in the meantime" },
  "rate-limited": { status: 429, title: "Too many requests" },
  unavailable: { status: 503, title: "The backend can't answer just now" },
  "sign-up-disabled": { status: 409, title: "Members can't sign up by themselves" },
  "not-eligible-regime": { status: 409, title: "This way of working doesn't sign up for single shifts" },
  unsubscribed: { status: 409, title: "The worker is unsubscribed" },
  resigning: { status: 409, title: "The worker is leaving the cooperative" },
  exempted: { status: 409, title: "The worker is exempted from shifts" },
  "nothing-to-compensate": { status: 409, title: "There is no shift to compensate" },
  cancelled: { status: 409, title: "This shift does not take place" },
  "closed-day": { status: 409, title: "The cooperative is closed on this day" },
  started: { status: 409, title: "This shift has started" },
  "already-signed-up": { status: 409, title: "The worker is signed up for this shift already" },
  full: { status: 409, title: "All places of this shift are taken" },
  overlaps: { status: 409, title: "The worker has another shift at this time" },
  "daily-limit": { status: 409, title: "The worker has the most shifts allowed on this day" },
  "cycle-limit": { status: 409, title: "The worker has the most shifts allowed in this cycle" },
  "not-yours": { status: 409, title: "This shift is another worker's" },
  "not-open": { status: 409, title: "This shift is over or cancelled" },
  "regular-shift": { status: 409, title: "A shift of the worker's own slot can't be cancelled here" },
  projected: { status: 409, title: "This shift has not been planned yet" },
  "too-late": { status: 409, title: "It is too late to cancel this shift" },
  "cancel-disabled": { status: 409, title: "Members can't cancel by themselves" },
};

/** A request that is refused. `detail` is written for whoever debugs a client and never holds anybody's data. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly detail: string | null;
  readonly status: ProblemKind["status"];
  /** Header fields that the answer needs beside its body. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string | null = null,
    more: { readonly status?: ProblemKind["status"]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail ?? problemKinds[code].title);
    this.code = code;
    this.detail = detail;
    this.status = more.status ?? problemKinds[code].status;
    this.headers = more.headers ?? {};
  }
}

/** The body of the answer. */
export function toWireProblem({ code, detail, status }: ProblemError, requestId: string): WireProblem {
  return {
    type: `urn:coopshift:problem:${code}`,
    title: problemKinds[code].title,
    status,
    code,
    ...(detail === null ? {} : { detail }),
    requestId,
  };
}
