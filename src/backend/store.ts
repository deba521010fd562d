/**
 * What the use cases ask of whatever keeps the data. Small on purpose: the in-memory store and the SQL store implement
 * it, and one conformance suite holds both to it. Every instant and day is text as described in model.ts.
 */
import type { Regime } from "../domain/words.ts";
import type {
  AssignmentRecord,
  ClosureRecord,
  CooperativeData,
  CooperativeRecord,
  CoordinatorRecord,
  NoticeRecord,
  OccurrenceRecord,
  ShiftRecord,
  SlotRecord,
  TaskRecord,
  WorkerRecord,
} from "./model.ts";

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** An occurrence with the number of places that are taken (a cancelled shift takes none). */
export interface OccurrenceWithTaken extends OccurrenceRecord {
  readonly taken: number;
}

/** A shift together with the occurrence it is a place in. */
export interface ShiftWithOccurrence {
  readonly shift: ShiftRecord;
  readonly occurrence: OccurrenceRecord;
}

/** A position in a list of shifts, which are ordered by start, then by id. */
export interface ShiftPosition {
  readonly start: string;
  readonly id: string;
}

export interface ShiftPageQuery {
  readonly workerId: string;
  /**
   * `upcoming`: end after `now`, earliest first. `past`: start at or before `now`, newest first. One under way is both.
   */
  readonly when: "upcoming" | "past";
  readonly now: string;
  /** Only what comes after this position in the list's own order; `null`: from the beginning. */
  readonly after: ShiftPosition | null;
  readonly limit: number;
}

/** What can be read at any time. Lists without an order of their own come ordered by id. */
export interface StoreReader {
  readonly cooperative: () => Promise<CooperativeRecord>;
  readonly tasks: () => Promise<readonly TaskRecord[]>;
  /** All of them: whether one may be shown is the use cases' decision. */
  readonly coordinators: () => Promise<readonly CoordinatorRecord[]>;
  readonly worker: (id: string) => Promise<WorkerRecord | null>;
  readonly workerByCalendarKey: (key: string) => Promise<WorkerRecord | null>;
  readonly workers: (regime: Regime) => Promise<readonly WorkerRecord[]>;
  /** All of them, or those in which a worker has a place. */
  readonly slots: (workerId?: string) => Promise<readonly SlotRecord[]>;
  /** How many places of each slot workers have; a slot in which nobody has one may be missing. */
  readonly takenBySlot: () => Promise<ReadonlyMap<string, number>>;
  /** Everybody's places in slots, ordered by slot, then worker. */
  readonly assignments: () => Promise<readonly AssignmentRecord[]>;
  readonly occurrence: (id: string) => Promise<OccurrenceWithTaken | null>;
  /** Those that start on the days asked for, ordered by start, then id. */
  readonly occurrences: (days: DaySpan) => Promise<readonly OccurrenceWithTaken[]>;
  /** One page of a worker's shifts, whatever their attendance. */
  readonly shiftPage: (query: ShiftPageQuery) => Promise<readonly ShiftWithOccurrence[]>;
  /** A worker's shifts on occurrences that end after `since`, ordered by start, then id. */
  readonly shiftsSince: (workerId: string, since: string) => Promise<readonly ShiftWithOccurrence[]>;
  /** The worker's shift at an occurrence: there is at most one. */
  readonly shiftAt: (workerId: string, occurrenceId: string) => Promise<ShiftRecord | null>;
  /** Closures that touch the days asked for, or all of them; ordered by start, then id. */
  readonly closures: (days?: DaySpan) => Promise<readonly ClosureRecord[]>;
  /** Notices whose time holds `now`: started, and not ended; ordered by start, then id. */
  readonly notices: (now: string) => Promise<readonly NoticeRecord[]>;
}

/**
 * What can be done inside a transaction. A lock is held until the transaction ends, and what is read after taking it is
 * what the transactions before left. Take locks in this order, else two transactions can wait for each other:
 * cooperative, worker, occurrence.
 */
export interface StoreTransaction extends StoreReader {
  /** Holds back every other transaction that locks the cooperative (generation). */
  readonly lockCooperative: () => Promise<CooperativeRecord>;
  /** Holds back every other transaction that locks this worker. */
  readonly lockWorker: (id: string) => Promise<WorkerRecord | null>;
  /** Holds back every other transaction that locks this occurrence: who has the lock may count on `taken`. */
  readonly lockOccurrence: (id: string) => Promise<OccurrenceWithTaken | null>;
  readonly saveWorker: (worker: WorkerRecord) => Promise<void>;
  readonly savePlannedUntil: (day: string) => Promise<void>;
  /** Adds those whose id is new and leaves the others as they are. */
  readonly addOccurrences: (occurrences: readonly OccurrenceRecord[]) => Promise<void>;
  /** Adds those whose id, and whose worker at that occurrence, is new; leaves the others as they are. */
  readonly addShifts: (shifts: readonly ShiftRecord[]) => Promise<void>;
  readonly removeShift: (id: string) => Promise<void>;
}

export interface Store extends StoreReader {
  /**
   * A reader for one answer to one client. What is asked of it at the same time (`Promise.all([…])`) is read in one go, and
   * as of one moment: a database is asked once, and no part of the answer is newer than another.
   */
  readonly snapshot: () => StoreReader;
  /**
   * Runs `work` as one: all of what it writes is kept, or nothing when it throws (the error is passed on). Nobody
   * outside sees a part of it.
   */
  readonly transaction: <Result>(work: (transaction: StoreTransaction) => Promise<Result>) => Promise<Result>;
  /** Replaces everything: a seed or an import. */
  readonly fill: (data: CooperativeData) => Promise<void>;
}
