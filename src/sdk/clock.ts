/** The only place of the SDK that reads the clock. */

/** Where the SDK takes the time from. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Milliseconds since any fixed moment, never going back. Default: `performance.now()`. */
  monotonic?(): number;
}

/** A clock that can be corrected by what the backend says. */
export interface ServerClock extends Required<Clock> {
  /**
   * Takes in an answer's `Date` (and `Age`) header, where the browser lets the page read them. Whatever answers from a
   * store of its own without an `Age` (a service worker, a proxy) sets this clock back to when it stored the answer.
   */
  observe(headers: Headers): void;
}

/** Up to here a difference is rounding and travel time, not a wrong clock: milliseconds. */
const tolerance = 30_000;

/**
 * The system's clock, corrected by the backend's once an answer has shown that they differ by more than half a minute:
 * a phone set three hours wrong still sees the cooperative's now. A clock that was given is never corrected.
 */
export function createClock(given?: Clock): ServerClock {
  let correction = 0;
  return {
    now: () => given?.now() ?? Date.now() + correction,
    monotonic: () => given?.monotonic?.() ?? performance.now(),
    observe(headers) {
      const sent = Date.parse(headers.get("date") ?? "");
      if (Number.isNaN(sent)) return;
      const difference = sent + 1000 * (Number(headers.get("age")) || 0) - Date.now();
      correction = Math.abs(difference) > tolerance ? difference : 0;
    },
  };
}
