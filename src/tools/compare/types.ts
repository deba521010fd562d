/** What a comparison is made of. */
import type { WireClosure, WireSettings, WireShift, WireWorker } from "../../contract/index.ts";
import type { Days } from "../../domain/days.ts";
import type { Status } from "../../domain/words.ts";

/** What a side says of everybody. */
export interface SideHead {
  readonly settings: WireSettings;
  readonly closures: readonly WireClosure[];
  /** When its answers were true, as an instant in UTC; `null` where it doesn't say. */
  readonly takenAt: string | null;
}

/** What a side says of one worker. */
export interface SideRecord {
  readonly worker: WireWorker;
  /** In any order; those that are over may be left out. */
  readonly shifts: readonly WireShift[];
}

/** An export or a backend, opened. */
export interface Side {
  /** As the user gave it. */
  readonly name: string;
  readonly head: SideHead;
  /** Whom it can answer for, where it can't for everybody; `null`: for all it has. */
  readonly known: ReadonlySet<string> | null;
  /** Once only, in any order. */
  readonly records: AsyncIterable<SideRecord>;
}

/** A shift ahead, in epoch milliseconds. */
export interface AnsweredShift {
  readonly start: number;
  readonly end: number;
  /** Task and coordinator, for comparing only. */
  readonly text: string;
}

/** What one side answers for one worker. Small: many may have to wait for their counterpart. */
export interface Answer {
  readonly id: string;
  readonly status: Status | null;
  readonly mayShop: boolean;
  /** A day, or `null` for none. */
  readonly alertDate: string | null;
  /** By start. */
  readonly shifts: readonly AnsweredShift[];
  /** Whether the list was cut short by the count. */
  readonly isFull: boolean;
  readonly holiday: Days;
  readonly exemption: Days;
  readonly name: string;
  readonly reason: string;
}

/** The worst first. */
export const severities = ["access", "hour", "shift", "status", "date", "wording"] as const;
export type Severity = (typeof severities)[number];

/** One way in which the answers for a worker differ. */
export interface Difference {
  readonly severity: Severity;
  /** The same text for the same cause, whoever the worker is. */
  readonly cause: string;
  /** Whether the worker may no longer shop, or may all of a sudden, in b. */
  readonly access?: "loses" | "gains";
  /** What each side says; asked for an example only. */
  readonly a: () => string;
  readonly b: () => string;
}

/** Everybody for whom the answers differ by one cause. */
export interface Group {
  readonly severity: Severity;
  readonly cause: string;
  readonly workers: number;
  /** How often, which is more where a worker has several shifts. */
  readonly times: number;
  readonly example: { readonly workerId: string; readonly a: string; readonly b: string };
}

export interface Comparison {
  readonly a: string;
  readonly b: string;
  /** The instant at which both sides were asked. */
  readonly now: string;
  /** Workers looked at, on either side. */
  readonly workers: number;
  readonly differ: number;
  readonly loseAccess: number;
  readonly gainAccess: number;
  /** Workers by severity; one may count in several. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** The worst severity first, then the most workers. */
  readonly groups: readonly Group[];
  /** What differs between the sides as such, and what could not be asked. */
  readonly notes: readonly string[];
  /** One sentence to decide by. */
  readonly summary: string;
}
