/** From the `backend` attribute to a mock: `mock:irregular-alert?now=2026-11-22T10:00:00Z&delay=500`. */
import { mishapNames, occasions, refusals } from "./mishaps.ts";
import { createMockFetch, mockBaseUrl } from "./mock-fetch.ts";
import { checkScenario } from "./scenarios.ts";

/** A backend that answers without a server: its base URL and the fetch that reaches it. */
export interface MockBackend {
  /** Base URL to ask, by this `fetch` only. */
  readonly backend: string;
  /** Answers in the backend's place. */
  readonly fetch: typeof fetch;
}

const known = ["now", "delay", "zone", "fail", "on", "refuse"];

/** The parameter's value, where it is there. @throws {RangeError} when it is none of these. */
function pick<Value extends string>(
  parameters: URLSearchParams,
  key: string,
  values: readonly Value[],
): Value | undefined {
  const given = parameters.get(key);
  const value = values.find((each) => each === given);
  if (given === null || value !== undefined) return value;
  throw new RangeError(`A mock has no "${key}=${given}": give one of ${values.join(", ")}.`);
}

/**
 * The mock that an address like `mock:regular` names, with the parameters `now` (an instant, where time then stands
 * still), `delay` (milliseconds an answer takes), `zone` (the cooperative's), and what it is to get wrong: `fail` and
 * `on`, or `refuse` with the reason why signing up and cancelling are refused.
 *
 * @throws {RangeError} when it doesn't begin with `mock:`, or names no known scenario, parameter or value.
 */
export function resolveMockBackend(address: string): MockBackend {
  const [, name = "", query = ""] = /^mock:([^?]*)\??(.*)$/.exec(address) ?? [];
  if (!address.startsWith("mock:"))
    throw new RangeError(`"${address}" is no mock: give "mock:" and a scenario's name.`);
  const parameters = new URLSearchParams(query);
  for (const key of parameters.keys()) {
    if (!known.includes(key)) {
      throw new RangeError(`A mock has no parameter "${key}" (in "${address}"): give ${known.join(", ")}.`);
    }
  }
  const delay = parameters.get("delay");
  const fetch = createMockFetch(checkScenario(name), {
    now: parameters.get("now") ?? undefined,
    delay: delay === null ? undefined : Number(delay),
    timeZone: parameters.get("zone") ?? undefined,
    fail: pick(parameters, "fail", mishapNames),
    on: pick(parameters, "on", occasions),
    refuse: pick(parameters, "refuse", refusals),
  });
  return { backend: mockBaseUrl, fetch };
}

export { useTemporal } from "../domain/temporal.ts";
