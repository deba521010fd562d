/** From the `backend` attribute to a mock: `mock:irregular-alert?now=2026-11-22T10:00:00Z&delay=500`. */
import { createMockFetch, mockBaseUrl } from "./mock-fetch.ts";
import { checkScenario } from "./scenarios.ts";

export interface MockBackend {
  /** Base URL to ask, by this `fetch` only. */
  readonly backend: string;
  readonly fetch: typeof fetch;
}

const known = ["now", "delay"];

/**
 * The mock that an address like `mock:regular` names, with the parameters `now` (an instant, where time then stands
 * still) and `delay` (milliseconds an answer takes).
 *
 * @throws {RangeError} when it doesn't begin with `mock:`, or names no known scenario or parameter.
 */
export function resolveMockBackend(address: string): MockBackend {
  const [, name = "", query = ""] = /^mock:([^?]*)\??(.*)$/.exec(address) ?? [];
  if (!address.startsWith("mock:"))
    throw new RangeError(`"${address}" is no mock: give "mock:" and a scenario's name.`);
  const parameters = new URLSearchParams(query);
  for (const key of parameters.keys()) {
    if (!known.includes(key)) {
      throw new RangeError(`A mock has no parameter "${key}" (in "${address}"): give ${known.join(" or ")}.`);
    }
  }
  const delay = parameters.get("delay");
  const fetch = createMockFetch(checkScenario(name), {
    now: parameters.get("now") ?? undefined,
    delay: delay === null ? undefined : Number(delay),
  });
  return { backend: mockBaseUrl, fetch };
}
