/** What `createCoopShift` takes and gives: the whole public surface of the SDK's client. */
import type { Temporal } from "../domain/temporal.ts";
import type { Purpose, Weekday } from "../domain/types.ts";
import type { Clock } from "./clock.ts";
import type {
  Closure,
  Member,
  NextShift,
  NextShifts,
  Notice,
  Offers,
  Opening,
  Page,
  PartOfDay,
  Settings,
  Shift,
  Slot,
} from "./types.ts";

/** Why a token is asked for: none was yet, or the backend refused the one before with a 401. */
export interface TokenRequest {
  /** `first`: there was none yet; `expired`: the one before was refused. */
  readonly reason: "first" | "expired";
  /** Aborts when the client is closed. */
  readonly signal: AbortSignal;
}

/** How a client reaches its backend. */
export interface CoopShiftOptions {
  /** Base URL of the contract, `http:` or `https:`, without query. Browsers may give one relative to the document. */
  readonly backend: string | URL;
  /**
   * Gives the bearer token, or `null` where nobody is signed in. Asked when a request first needs it and once more
   * after a 401; requests that wait at the same time share one call. The token goes to the backend's origin alone and
   * never follows a redirect.
   */
  readonly getToken?: (request: TokenRequest) => string | null | Promise<string | null>;
  /** Whether cookies travel. Default: `"include"` without `getToken`, `"omit"` with it. */
  readonly credentials?: "omit" | "same-origin" | "include";
  /** Stands in for the engine's `fetch`: mocks, tracing, servers. */
  readonly fetch?: typeof fetch;
  /** Replaces the clock entirely. Default: the system's, corrected by the backend's `Date` header where it is readable. */
  readonly clock?: Clock;
  /** Milliseconds that one attempt may take, its body included. Default 8000. */
  readonly timeout?: number;
  /** Milliseconds that a request may take with all its retries. Default 20000. */
  readonly totalTimeout?: number;
  /** How often a request is repeated after a lost answer, a 408, 429 or 5xx. Default 2. */
  readonly retries?: number;
  /** Milliseconds for which what was read is shared, by a clock that never jumps. Default 30000. */
  readonly freshFor?: number;
  /**
   * Whether the first reads share one `GET /overview`. A backend without one is noticed, and every part read by itself;
   * `false` spares the question. Default `true`.
   */
  readonly overview?: boolean;
  /**
   * Hours for which a page keeps what it showed first in the browser's `localStorage`, to show it at once on the next
   * visit, until the backend has answered ({@link CoopShift.snapshotAt} says so). Default 0: nothing is kept, as it is
   * personal data and others may use the computer. It is forgotten as soon as the backend says that nobody is signed in,
   * by {@link CoopShift.refresh} without names, and by another version of coopshift. The calendar feed's address is kept without its key.
   */
  readonly snapshot?: number;
}

/** How long a read is waited for, and whether it asks anew. */
export interface ReadOptions {
  /** Stops waiting; the request itself is aborted only when nobody else waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** Asks the backend even where a shared value is still fresh. Default `false`. */
  readonly fresh?: boolean | undefined;
}

/** How waiting for a write may be stopped. */
export interface WriteOptions {
  /** Stops waiting. What has been sent can't be unsent: the write goes on, and listeners are told when it ends. */
  readonly signal?: AbortSignal | undefined;
}

/** Days in the cooperative's zone, both included; text is ISO 8601, `"2026-11-22"`. */
export interface DaySpan {
  /** First day. */
  readonly from: Temporal.PlainDate | string;
  /** Last day, included. */
  readonly to: Temporal.PlainDate | string;
}

/** Which days' openings are wanted, and what for. */
export interface OpeningsQuery extends DaySpan {
  /** Default `"irregular"`. */
  readonly purpose?: Purpose | undefined;
}

/** Keeps the offers that match every list given; an empty or missing list keeps all. */
export interface OfferFilter {
  /** Ids of tasks. */
  readonly tasks?: readonly string[] | undefined;
  /** 1 (Monday) to 7 (Sunday), of the start. */
  readonly weekdays?: readonly Weekday[] | undefined;
  /** Of the start, in the cooperative's zone. */
  readonly partsOfDay?: readonly PartOfDay[] | undefined;
}

/** Which openings are wanted, and what of them is kept. */
export interface OffersQuery extends OpeningsQuery {
  /** Also those that the cooperative's `hideBelowPercent` (or, to compensate, "understaffed only") leaves out. */
  readonly showAll?: boolean | undefined;
  /** Default: keeps all. */
  readonly filter?: OfferFilter | undefined;
  /**
   * Whether each offer says what signing up would do to the member's counters. Default `true`; `false` answers sooner,
   * with `null` for every `effect`: {@link signUpEffect} tells it of the one that the member looks at.
   */
  readonly effects?: boolean | undefined;
}

/** Which page of the past shifts is wanted. */
export interface PastShiftsQuery {
  /** `nextCursor` of the page before. Default: the first page. */
  readonly cursor?: string | undefined;
  /** Most shifts on the page, 1 to 100. Default 20. */
  readonly limit?: number | undefined;
}

/** How shifts are written into a calendar. */
export interface CalendarOptions {
  /** BCP 47 tag of the reader's language, for the tasks' names. Default: the cooperative's first. */
  readonly language?: string | undefined;
  /** What an event is called. Default: the name of its task. */
  readonly title?: ((shift: Shift | NextShift) => string) | undefined;
  /** What the calendar is called. Default: the cooperative's name. */
  readonly name?: string | undefined;
  /** Page that every event points to. */
  readonly url?: string | undefined;
}

/** What is read and shared; a write says which of them it touched. */
export interface Resources {
  /** How the cooperative works. */
  readonly settings: Settings;
  /** Whoever is signed in. */
  readonly me: Member;
  /** Their shifts to come, by start. */
  readonly shifts: readonly Shift[];
  /** Their past shifts, the last one first. */
  readonly "past-shifts": Page<Shift>;
  /** The openings of the days asked for, by start. */
  readonly openings: readonly Opening[];
  /** The recurring slots. */
  readonly slots: readonly Slot[];
  /** Days without work. */
  readonly closures: readonly Closure[];
  /** What the cooperative tells its members. */
  readonly notices: readonly Notice[];
}

/** What can be read, subscribed to and refreshed, by name. */
export type Resource = keyof Resources;

/** What distinguishes two reads of one resource. */
export interface ResourceQueries {
  /** Which page. */
  readonly "past-shifts": PastShiftsQuery;
  /** Which days, and what for. */
  readonly openings: OpeningsQuery;
  /** Which days. */
  readonly closures: DaySpan;
}

/**
 * - `stale`: what was shared has been dropped (a write touched it, here or in another tab of the page's origin, or
 *   {@link CoopShift.refresh}): read again.
 * - `value`: a new value arrived, and {@link CoopShift.peek} gives it.
 */
export interface Change {
  /** What it is about. */
  readonly resource: Resource;
  /** `stale`: read again; `value`: a new value is there. */
  readonly type: "stale" | "value";
}

/** Is told of every change of what it subscribed to. */
export type ChangeListener = (change: Change) => void;

/**
 * A cooperative's shifts, over its backend. Every promise rejects with a {@link CoopShiftError} and nothing else, but
 * for a `RangeError` where an argument is wrong. Same-time identical reads share one request, and a value is shared for
 * `freshFor`. Days and times are in the cooperative's zone.
 */
export interface CoopShift {
  /** Base URL, absolute where the engine could resolve it, without a slash at its end. */
  readonly backend: string;

  /** How the cooperative works: zone, cycle, rules and office. Needs no member. */
  settings(options?: ReadOptions): Promise<Settings>;
  /** Whoever is signed in. @throws {AuthRequired} where nobody is. */
  me(options?: ReadOptions): Promise<Member>;
  /** All shifts that are not over yet, by start: one under way is among them. @throws {AuthRequired} */
  upcomingShifts(options?: ReadOptions): Promise<readonly Shift[]>;
  /**
   * What a member has ahead (rules.md §3): generated and projected shifts of a regular worker, those signed up for of
   * an irregular one, none of anybody else.
   *
   * @param options - `count`: how many for a regular worker; default is the cooperative's `regularNextShifts`.
   * @throws {AuthRequired}
   */
  nextShifts(options?: ReadOptions & { readonly count?: number | undefined }): Promise<NextShifts>;
  /** Every shift that has begun, newest first, page by page as it is iterated. @throws {AuthRequired} */
  pastShifts(options?: ReadOptions & { readonly pageSize?: number | undefined }): AsyncIterable<Shift>;
  /** One page of the shifts that have begun, newest first. @throws {AuthRequired} */
  pastShiftsPage(query?: PastShiftsQuery & ReadOptions): Promise<Page<Shift>>;
  /** Openings that start on the days asked for; public where the cooperative wants it. */
  openings(query: OpeningsQuery & ReadOptions): Promise<readonly Opening[]>;
  /** The same as a grid of weeks, each with whether the member may sign up (`null` while nobody is signed in). */
  offers(query: OffersQuery & ReadOptions): Promise<Offers>;
  /** The recurring slots that a regular worker may choose, with their free places. */
  slots(options?: ReadOptions): Promise<readonly Slot[]>;
  /** Closures that touch the days asked for. */
  closures(query: DaySpan & ReadOptions): Promise<readonly Closure[]>;
  /** What the cooperative tells its members these days. */
  notices(options?: ReadOptions): Promise<readonly Notice[]>;

  /**
   * Signs up; twice is the same as once. It settles with certainty: where the answer is lost or makes no sense, the
   * member's shifts are read to find out, and a shift that is there is a success. However it ends, `me`, `shifts` and
   * `openings` go stale. The same call while one is under way shares it; a cancellation of the same opening that is
   * under way is waited for.
   *
   * @throws {SignUpRefused} with its reason.
   * @throws {OutcomeUnknown} where nobody can say; any other error means that the member is not signed up, but for an
   *   `AbortError`: who stopped waiting is told nothing.
   */
  signUp(openingId: string, options?: WriteOptions): Promise<Shift>;
  /**
   * Cancels; twice is the same as once. As certain as {@link CoopShift.signUp}, and makes the same resources stale.
   *
   * @param openingId - the shift's own `openingId`: a shift of the member's slot has none, and can't be cancelled here.
   * @throws {CancelRefused} with its reason.
   * @throws {OutcomeUnknown} where nobody can say; any other error but an `AbortError` means that the shift is still the
   *   member's.
   */
  cancel(openingId: string, options?: WriteOptions): Promise<void>;
  /**
   * Gives the member's calendar feed a new address; the old one is invalid at once, and calendars that subscribed to it
   * have to subscribe again. `me` goes stale. A lost answer is looked up in the member.
   *
   * @returns the new address; `null` where it is none that a page may link to.
   * @throws {OutcomeUnknown} where nobody can say; any other error but an `AbortError` means that the address is the same.
   */
  renewCalendarFeed(options?: WriteOptions): Promise<string | null>;

  /**
   * The shifts as the text of an iCalendar file (`text/calendar`), with the cooperative's zone. What writes it is loaded
   * when it is first asked for.
   */
  calendar(shifts: readonly (Shift | NextShift)[], options?: CalendarOptions): Promise<string>;

  /** Calls `listener` at each change of `resource`; returns what ends it. A listener that throws disturbs nobody else. */
  subscribe(resource: Resource, listener: ChangeListener): () => void;
  /**
   * The last good value, also while a newer one is on its way or failed; the same object until the next one. Without a
   * query: the last one that arrived. Forgotten when a request says that nobody is signed in.
   */
  peek<R extends Resource>(
    resource: R,
    query?: R extends keyof ResourceQueries ? ResourceQueries[R] : undefined,
  ): Resources[R] | undefined;
  /**
   * Drops what is shared and tells listeners. Without names: everything, the token and the snapshot (somebody else signed
   * in); with all of them, the token too, and a snapshot stays until the backend has answered.
   */
  refresh(...resources: Resource[]): void;

  /** When what reads give was kept on an earlier visit (`snapshot`); `null` once the backend has answered on this page. */
  snapshotAt(): Temporal.Instant | null;
  /** Now, as the cooperative has it. @throws {Error} where Temporal is not loaded yet (see `loadTemporal`). */
  now(): Temporal.Instant;
  /** Today in the cooperative's zone. */
  today(options?: ReadOptions): Promise<Temporal.PlainDate>;
  /** Aborts what is under way and forgets everything; later calls reject with an {@link AbortError}. */
  close(): void;
}
