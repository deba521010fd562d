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
  /** Goes on for so many seconds; `null`: until each request was sent once. */
  readonly seconds: number | null;
}

const fewest = 100;

/** The share of a connection: in an amount that is given out as autocannon gives it out, one more to the first ones. */
function shareOf<Item>(items: readonly Item[], connections: number, index: number): Item[] {
  const base = Math.floor(items.length / connections);
  const rest = items.length % connections;
  const start = index * base + Math.min(index, rest);
  return items.slice(start, start + base + (index < rest ? 1 : 0));
}

async function loadOnce({ url, connections: wanted, requests, seconds }: LoadPlan): Promise<Loaded> {
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
    ...(seconds === null ? { amount: requests.length } : { duration: seconds }),
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

function add(a: Loaded, b: Loaded): Loaded {
  const statuses: Record<number, number> = { ...a.statuses };
  for (const [status, count] of Object.entries(b.statuses))
    statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
  return {
    statuses,
    lost: a.lost + b.lost,
    times: [...a.times, ...b.times].toSorted((one, other) => one - other),
    bytes: a.bytes + b.bytes,
    seconds: a.seconds + b.seconds,
  };
}

/** Goes on until there are enough answers to say something of one in a hundred. */
export async function load(plan: LoadPlan): Promise<Loaded> {
  let all = await loadOnce(plan);
  while (plan.seconds !== null && all.times.length < fewest) all = add(all, await loadOnce(plan));
  return all;
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
