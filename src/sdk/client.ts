import { refuse } from "../domain/check.ts";
import type { CoopShift, CoopShiftOptions, Resource } from "./api.ts";
import { createClock, type ServerClock } from "./clock.ts";
import { usualHorizon } from "./horizon.ts";
import { openOtherTabs } from "./other-tabs.ts";
import { loadLater } from "./load-later.ts";
import { dayAt } from "./mapping/context.ts";
import { iteratePages } from "./pages.ts";
import { peekKey } from "./queries.ts";
import { createReads, type Reads } from "./reads.ts";
import { nextShiftsRule, offersRule } from "./rules.ts";
import { allResources, clear, createShelves, markStale } from "./shelves.ts";
import { openSnapshots } from "./snapshot.ts";
import { createTokens } from "./tokens.ts";
import { createTransport, type Send } from "./transport.ts";

const defaultFreshFor = 30_000;
/** Longest time, in milliseconds, that a timer can wait. */
const longestTimer = 2 ** 31 - 1;

/**
 * The base URL, absolute and without a slash at its end.
 *
 * @throws {RangeError} when it is not `http:` or `https:`, holds a password or a query, or is relative where there is no
 *   page to resolve it against.
 */
function resolveBackend(backend: string | URL): string {
  const page = globalThis as { document?: { baseURI: string }; location?: { href: string } };
  const base = page.document?.baseURI ?? page.location?.href;
  const url = URL.parse(String(backend), base);
  if (url && /^https?:$/.test(url.protocol) && !(url.username || url.password || url.search || url.hash)) {
    return url.href.replace(/\/+$/, "");
  }
  // Not the whole of one that may hold a password.
  const given = url ? `${url.protocol}…` : JSON.stringify(String(backend));
  throw new RangeError(
    `The backend is ${given}: give an absolute URL, https://coop.example/api/v1, without user, password, query or fragment; sign in by getToken.`,
  );
}

/** @throws {RangeError} when a number among the options is none, negative, or more than a timer can wait. */
function checkNumbers(options: CoopShiftOptions): void {
  for (const name of ["timeout", "totalTimeout", "retries", "freshFor"] as const) {
    const value = options[name] ?? 0;
    const most = name === "freshFor" ? Infinity : longestTimer;
    const isWhole = name !== "retries" || Number.isInteger(value);
    if (!(isWhole && value >= 0 && value <= most)) refuse(name, value, `a number from 0 to ${most}`);
  }
}

/** Makes it once for all who ask; a failure is forgotten. */
function createOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    const mine = (made ??= make());
    mine.catch(() => {
      if (made === mine) made = undefined;
    });
    return mine;
  };
}

function createPlans(reads: Reads, clock: ServerClock): Pick<CoopShift, "nextShifts" | "offers"> {
  return {
    nextShifts: async (query = {}) => (await nextShiftsRule())(reads, usualHorizon(clock.now()), query),
    offers: async (query) => (await offersRule(query.effects !== false))(reads, usualHorizon(clock.now()), query),
  };
}

interface StoreContext {
  readonly backend: string;
  readonly send: Send;
  readonly clock: ServerClock;
  readonly closed: AbortSignal;
}

/** What is read, and where it is kept. */
function openStore(
  { freshFor = defaultFreshFor, overview = true, snapshot = 0 }: CoopShiftOptions,
  { backend, send, clock, closed }: StoreContext,
) {
  const now = (): number => clock.now();
  const monotonic = (): number => clock.monotonic();
  const shelves = createShelves(freshFor, { monotonic, closed });
  const snapshots = snapshot > 0 ? openSnapshots(backend, snapshot, now) : null;
  const reads = createReads({ backend, send, shelves, monotonic, freshFor, overview, snapshots, now });
  return { shelves, snapshots, reads };
}

/**
 * A client for one backend. Sends nothing before it is asked something.
 *
 * @throws {RangeError} when the backend's address or a number among the options can't be meant.
 */
export function createCoopShift(options: CoopShiftOptions): CoopShift {
  checkNumbers(options);
  const backend = resolveBackend(options.backend);
  const { getToken, fetch } = options;
  const clock = createClock(options.clock);
  const closing = new AbortController();
  const closed = closing.signal;
  const tokens = getToken === undefined ? null : createTokens(getToken, closed);
  const send = createTransport(backend, options, { fetch, clock, tokens });
  const { shelves, snapshots, reads } = openStore(options, { backend, send, clock, closed });
  const otherTabs = openOtherTabs(backend, (resources) => markStale(shelves, resources));
  const drop = (resources: readonly Resource[]): void => {
    markStale(shelves, resources);
    otherTabs?.tell(resources);
  };

  const writes = createOnce(async () => (await loadLater()).createWrites({ backend, send, reads, drop, closed }));
  const plans = createPlans(reads, clock);

  return {
    backend,
    settings: reads.settings,
    me: reads.me,
    upcomingShifts: reads.shifts,
    nextShifts: plans.nextShifts,
    pastShifts: ({ pageSize, ...rest } = {}) =>
      iteratePages((cursor) => reads.pastPage({ ...rest, cursor, limit: pageSize })),
    pastShiftsPage: async (query = {}) => reads.pastPage(query),
    openings: reads.openings,
    offers: plans.offers,
    slots: reads.slots,
    closures: reads.closures,
    notices: reads.notices,
    signUp: async (openingId, how) => (await writes()).signUp(openingId, how),
    cancel: async (openingId, how) => (await writes()).cancel(openingId, how),
    renewCalendarFeed: async (how) => (await writes()).renewCalendarFeed(how),
    async calendar(shifts, how) {
      const [{ toCalendar }, settings] = await Promise.all([loadLater(), reads.anySettings()]);
      return toCalendar(shifts, settings, reads.now(), how);
    },
    subscribe: (resource, listener) => shelves[resource].subscribe(listener),
    peek: (resource, query) => shelves[resource].peek(peekKey(resource, query)),
    refresh(...resources) {
      const names = resources.length === 0 ? allResources : resources;
      if (names.length === allResources.length) tokens?.forget();
      if (names === allResources) snapshots?.keep(null);
      markStale(shelves, names);
    },
    now: reads.now,
    snapshotAt: reads.snapshotAt,
    today: async (query) => {
      const { timeZone } = await reads.settings(query);
      return dayAt(reads.now(), timeZone);
    },
    close() {
      closing.abort(new Error("The client was closed."));
      otherTabs?.close();
      tokens?.forget();
      clear(shelves);
    },
  };
}
