/** What was read, shared: one request for same-time readers, a value for a while, and word to those who listen. */
import { abortable, abortError } from "./abort.ts";
import type { Change, ChangeListener, ReadOptions, Resource } from "./api.ts";

/** A request under way, with the number of readers who still wait for it. */
interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  readers: number;
}

/** What is known for one query. */
interface Entry<T> {
  value: T | undefined;
  /** By the monotonic clock, until when the value is shared. */
  freshUntil: number;
  flight: Flight<T> | null;
}

export interface ShelfContext {
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Aborts when the client is closed. */
  readonly closed: AbortSignal;
}

/** @param dated - is told, by the monotonic clock, how old the value is where it was not asked for just now. */
type Load<T> = (signal: AbortSignal, dated: (at: number) => void) => Promise<T>;

/** One resource's part of the store: its values by query, and who listens. */
export interface Shelf<T> {
  /** The value while it is fresh, else what `load` gives; readers at the same time share one load. */
  read(query: string, options: ReadOptions, load: Load<T>): Promise<T>;
  /** The last good value; of any query where none is given. */
  peek(query?: string): T | undefined;
  /** The next reader loads again. With `forget` the last good values are gone too. Tells nobody: {@link tellStale}. */
  markStale(forget?: boolean): void;
  tellStale(): void;
  /** How often it went stale. */
  age(): number;
  /** Whether it was read, went stale, and nobody has begun to load it again. */
  isAwaited(): boolean;
  subscribe(listener: ChangeListener): () => void;
  /** Forgets the values and the listeners. */
  clear(): void;
}

/** Most values kept: a server that holds one client for long must not grow for ever. */
const mostEntries = 100;

function report(error: unknown): void {
  if ("reportError" in globalThis) globalThis.reportError(error);
  // Node has no reportError, and its console is where whoever runs it looks.
  // oxlint-disable-next-line no-console
  else console.error(error);
}

/** Calls everybody, also behind one that throws: its error is reported, and disturbs nobody. */
function notify(listeners: ReadonlySet<ChangeListener>, change: Change): void {
  // A copy: a listener may end itself or another, which is told no more, or begin one, which is for the next change.
  for (const listener of Array.from(listeners)) {
    if (!listeners.has(listener)) continue;
    try {
      listener(change);
    } catch (error) {
      report(error);
    }
  }
}

/** Finds or makes the entry, and puts it last: what was not asked for longest is the first to go. */
function entryIn<T>(entries: Map<string, Entry<T>>, query: string): Entry<T> {
  const entry = entries.get(query) ?? { value: undefined, freshUntil: -Infinity, flight: null };
  entries.delete(query);
  entries.set(query, entry);
  const [oldest] = entries.keys();
  if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
  return entry;
}

function startFlight<T>(
  entry: Entry<T>,
  load: Load<T>,
  closed: AbortSignal,
  landed: (value: T, at: number | undefined) => void,
): Flight<T> {
  const controller = new AbortController();
  let at: number | undefined;
  const result = load(AbortSignal.any([controller.signal, closed]), (time) => void (at = time));
  const flight: Flight<T> = { result, controller, readers: 0 };
  entry.flight = flight;
  const land = (finish: () => void) => (): void => {
    // Replaced meanwhile (stale, or nobody waited any more): its value is for its own readers only.
    if (entry.flight !== flight) return;
    entry.flight = null;
    finish();
  };
  result.then(
    (value) => land(() => landed(value, at))(),
    // The readers get the rejection; where the last one has left, nobody waits for it, and that is no fault.
    land(() => undefined),
  );
  return flight;
}

/** @param freshFor - milliseconds for which a value is shared. */
export function createShelf<T>(resource: Resource, freshFor: number, { monotonic, closed }: ShelfContext): Shelf<T> {
  const entries = new Map<string, Entry<T>>();
  const listeners = new Set<ChangeListener>();
  let latest: T | undefined;
  let age = 0;
  let awaited = false;

  function join(entry: Entry<T>, load: Load<T>): Flight<T> {
    if (entry.flight !== null) return entry.flight;
    awaited = false;
    return startFlight(entry, load, closed, (value, at = monotonic()) => {
      entry.value = latest = value;
      entry.freshUntil = at + freshFor;
      notify(listeners, { resource, type: "value" });
    });
  }

  function markStale(forget = false): void {
    age += 1;
    awaited ||= latest !== undefined;
    for (const entry of entries.values()) {
      entry.freshUntil = -Infinity;
      entry.flight = null;
    }
    if (forget) {
      entries.clear();
      latest = undefined;
    }
  }

  return {
    async read(query, { signal, fresh = false }, load) {
      for (const end of [signal, closed]) if (end?.aborted === true) throw abortError(end);
      const entry = entryIn(entries, query);
      const isFresh = entry.flight === null && monotonic() < entry.freshUntil;
      if (isFresh && !fresh && entry.value !== undefined) return entry.value;
      // What was held for it elsewhere is as old as what it has: not fresh enough.
      if (fresh && entry.value !== undefined && entry.flight === null) age += 1;
      const flight = join(entry, load);
      flight.readers += 1;
      try {
        return await abortable(flight.result, signal);
      } finally {
        flight.readers -= 1;
        if (flight.readers === 0) flight.controller.abort();
        if (flight.readers === 0 && entry.flight === flight) entry.flight = null;
      }
    },
    peek: (query) => (query === undefined ? latest : entries.get(query)?.value),
    markStale,
    age: () => age,
    isAwaited: () => awaited,
    tellStale: () => notify(listeners, { resource, type: "stale" }),
    subscribe(listener) {
      // A function of its own: the same listener may be given twice, and each is ended by itself.
      const own: ChangeListener = (change) => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    clear() {
      listeners.clear();
      markStale(true);
    },
  };
}
