/** Writes to the same thing, one after the other; the same write asked for again before another one came is one. */
import { abortable, abortError } from "./abort.ts";

/** The write that was asked for last, with the number of callers who still wait for it. */
interface Flight<Result> {
  readonly result: Promise<Result>;
  waiting: number;
}

/** What was asked for last, by what it is about. */
export type Queue = Map<string, Promise<unknown>>;

/**
 * Writes of one kind; those of several kinds that share a queue wait for each other.
 *
 * @returns runs `write` when its turn comes, or joins the one that is last in the queue. Whoever gives up stops waiting;
 *   a write that has not begun when the last one has given up never does.
 */
export function createTurns<Result>(
  queue: Queue,
): (key: string, signal: AbortSignal | undefined, write: () => Promise<Result>) => Promise<Result> {
  const flights = new Map<string, Flight<Result>>();

  function start(key: string, write: () => Promise<Result>): Flight<Result> {
    const before = queue.get(key);
    const end = (): void => {
      if (queue.get(key) === flight.result) queue.delete(key);
      if (flights.get(key) === flight) flights.delete(key);
    };
    const run = async (): Promise<Result> => {
      // How the one before ended is its own callers' matter.
      await before?.catch(() => undefined);
      if (flight.waiting > 0) return write();
      // At once: nobody may join what will not happen.
      end();
      throw abortError(AbortSignal.abort());
    };
    const flight: Flight<Result> = { result: Promise.resolve().then(run), waiting: 0 };
    // Also where nobody waits any more, and the rejection is no fault.
    flight.result.then(end, end);
    flights.set(key, flight);
    queue.set(key, flight.result);
    return flight;
  }

  return async (key, signal, write) => {
    if (signal?.aborted === true) throw abortError(signal);
    const last = flights.get(key);
    const flight = last !== undefined && queue.get(key) === last.result ? last : start(key, write);
    flight.waiting += 1;
    try {
      return await abortable(flight.result, signal);
    } finally {
      flight.waiting -= 1;
    }
  };
}
