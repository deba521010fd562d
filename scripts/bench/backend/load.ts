/** Sends requests, as many at once as there are connections, and says what came back. */
import autocannon, { type LoadRequest } from "autocannon";

export interface Loaded {
  /** Answers by their status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Requests that got no answer. */
  readonly lost: number;
  /** Milliseconds of each answer, the shortest first. */
  readonly times: readonly number[];
  /** Of all answers, with their headers. */
  readonly bytes: number;
  /** From the first request to the last answer, in seconds. */
  readonly seconds: number;
}

export interface LoadPlan {
  /** Base URL of the contract. */
  readonly url: string;
  readonly connections: number;
  readonly requests: readonly LoadRequest[];
}

/** The share of a connection: in an amount that is given out as autocannon gives it out, one more to the first ones. */
function shareOf<Item>(items: readonly Item[], connections: number, index: number): Item[] {
  const base = Math.floor(items.length / connections);
  const rest = items.length % connections;
  const start = index * base + Math.min(index, rest);
  return items.slice(start, start + base + (index < rest ? 1 : 0));
}

/** Sends each request once. */
export async function load({ url, connections: wanted, requests }: LoadPlan): Promise<Loaded> {
  const connections = Math.min(wanted, requests.length);
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let bytes = 0;
  let index = 0;
  const { origin, pathname } = new URL(url);
  const start = performance.now();
  const run = autocannon({
    url: origin,
    connections,
    timeout: 60,
    amount: requests.length,
    setupClient: (client) => {
      const share = shareOf(requests, connections, index);
      index += 1;
      // Copies: a connection writes what it sends into them.
      client.setRequests(share.map((each) => ({ ...each, path: pathname + each.path })));
    },
  });
  let end = start;
  run.on("response", (_client, status, size, milliseconds) => {
    times.push(milliseconds);
    statuses[status] = (statuses[status] ?? 0) + 1;
    bytes += size;
    end = performance.now();
  });
  const { errors, timeouts } = await run;
  return {
    statuses,
    lost: errors + timeouts,
    times: times.toSorted((a, b) => a - b),
    bytes,
    seconds: (end - start) / 1000,
  };
}

/** So many that something can be said of one in a hundred. */
const fewest = 100;

/** The same requests as often as takes about so many seconds, by what a first try says; none is cut off at the end. */
export async function fit(plan: LoadPlan, seconds: number): Promise<LoadPlan> {
  const repeat = (amount: number): LoadPlan => ({
    ...plan,
    requests: Array.from({ length: Math.ceil(amount / plan.requests.length) }, () => plan.requests)
      .flat()
      .slice(0, amount),
  });
  const tried = await load(repeat(fewest));
  return repeat(Math.max(fewest, Math.round(rateOf(tried) * seconds)));
}

/** The time that so many of a hundred answers keep to, in milliseconds. */
export function percentile(times: readonly number[], percent: number): number {
  return times[Math.min(times.length - 1, Math.ceil((times.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** Answers a second. */
export function rateOf({ times, seconds }: Pick<Loaded, "times" | "seconds">): number {
  return times.length / seconds;
}

export function request(method: LoadRequest["method"], path: string, as: string): LoadRequest {
  return { method, path, headers: { Authorization: `Bearer ${as}` } };
}
