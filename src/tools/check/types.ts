/** What a check is, what it looks at, and what comes of it. */
import type { OperationName } from "../../contract/index.ts";

/** An error breaks elements, members' data or the contract; a warning is advice that the contract leaves open. */
export type Severity = "error" | "warning";

export interface Check {
  /** `group.name`, stable: what scripts and tests go by. */
  readonly id: string;
  /** A claim about the backend that holds or doesn't. */
  readonly title: string;
  /** Default: `error`. */
  readonly severity?: Severity;
  /** What to do where the claim doesn't hold. */
  readonly remedy: string;
  /**
   * What was seen that speaks against the claim, `null` where it holds.
   *
   * @throws {Skipped} where it can't be told: another check says why.
   * @throws {NoAnswer} where a request got no answer, which speaks against the claim.
   */
  readonly look: (probe: Probe) => Promise<string | null>;
}

/** Why a check could not be made. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/** A request without an answer: the time was over, or the connection broke. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  /** Whether it was the time that was over. */
  readonly isLate: boolean;

  constructor(message: string, isLate: boolean) {
    super(message);
    this.isLate = isLate;
  }
}

/** Whom a request speaks for: the member of the credentials (nobody where there are none), nobody, a token that is none. */
export type Speaker = "member" | "nobody" | "stranger";

export interface RequestSpec {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE" | "POST" | "OPTIONS";
  /** From the base URL on, query included. */
  readonly path: string;
  /** Which operation of the contract it is; `null` for an address of none. */
  readonly operation: OperationName | null;
  readonly as: Speaker;
  readonly headers?: Readonly<Record<string, string>>;
  /** Goes out even after the check was stopped: what puts a write right again. */
  readonly unstoppable?: boolean;
}

/** A request with its answer. */
export interface Exchange {
  readonly request: RequestSpec;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Credentials = { readonly token: string } | { readonly cookie: string };

export interface CheckOptions {
  /** Base URL without a slash at its end. */
  readonly backend: string;
  readonly credentials: Credentials | null;
  /** Origin of a page that the backend should let in; `null`: not asked. */
  readonly origin: string | null;
  /** Whether a sign-up may be made and cancelled. */
  readonly write: boolean;
  /** How long one request may take, in milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Parameters of an operation, of its path and its query alike. */
export type Asked = Readonly<Record<string, string>>;

/** How the checks talk to the backend. */
export interface Probe {
  readonly options: CheckOptions;
  /** Everything that was asked so far, with its answer. */
  readonly exchanges: readonly Exchange[];
  /** Asks now. @throws {NoAnswer} */
  readonly send: (request: RequestSpec) => Promise<Exchange>;
  /** Asks once for all checks. @throws {NoAnswer} */
  readonly ask: (operation: OperationName, asked?: Asked, as?: Speaker) => Promise<Exchange>;
  /** Does something once for all checks, and gives what came of it. */
  readonly once: <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;
}

export type Outcome = "passed" | "failed" | "skipped";

/** What came of one check. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** What was seen, or why the check was skipped; `null` where it passed. */
  readonly seen: string | null;
  /** What to do; `null` unless it failed. */
  readonly remedy: string | null;
}
