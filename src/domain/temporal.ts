/**
 * The one place that knows where `Temporal` comes from: the engine's own, else the polyfill, loaded on demand.
 *
 * Types come from the polyfill's declarations (they describe the standard), so nobody who uses this package needs a
 * particular `lib` setting. Values come from {@link temporal}.
 */
import type { Temporal } from "temporal-polyfill";

export type { Temporal };

type TemporalNamespace = typeof Temporal;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one look at a global that engines may or may not have
let implementation = (globalThis as { Temporal?: TemporalNamespace }).Temporal;

/**
 * The `Temporal` namespace in use.
 *
 * @throws {Error} when the engine has none and {@link loadTemporal} has not finished yet.
 */
export function temporal(): TemporalNamespace {
  if (implementation === undefined) {
    throw new Error(
      "Temporal is not available: this engine has none yet. Await loadTemporal() once before calling a function of coopshift.",
    );
  }
  return implementation;
}

/** Uses `namespace` from now on; for hosts that bring their own polyfill. */
export function useTemporal(namespace: TemporalNamespace): void {
  implementation = namespace;
}

/**
 * Resolves once {@link temporal} works. Loads the polyfill only where the engine has no `Temporal`.
 * `createCoopShift` awaits it by itself; only code that calls the pure functions directly needs to.
 */
export async function loadTemporal(): Promise<void> {
  implementation ??= (await import("temporal-polyfill")).Temporal;
}

/** Whether {@link temporal} can be called right now. */
export function hasTemporal(): boolean {
  return implementation !== undefined;
}

/** So many values are kept to be handed out again: as many as the shifts of a big shop have in five years. */
const mostShared = 2 ** 15;

/**
 * Makes Temporal values of numbers, the same one for the same number: making one costs more than all that the rules
 * calculate for it, shifts of many workers share their times, and nothing can change a Temporal value.
 */
export function sharedValues<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  let maker = implementation;
  return (key) => {
    let value = made.get(key);
    if (value !== undefined && maker === implementation) return value;
    if (made.size >= mostShared || maker !== implementation) made.clear();
    maker = implementation;
    made.set(key, (value = make(key)));
    return value;
  };
}
