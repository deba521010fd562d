/**
 * How often one may ask. A bucket holds `burst` requests and fills up again at `perMinute`: a page that asks for
 * everything at once gets it, a script that never stops doesn't.
 */
import { ProblemError } from "../problems.ts";

export interface RateLimit {
  /** Requests that may come at once, a whole number from 1. */
  readonly burst: number;
  /** Requests a minute in the long run. */
  readonly perMinute: number;
}

export interface RateLimiterOptions extends RateLimit {
  /** A time in milliseconds that only ever grows; which one it began at doesn't matter. */
  readonly readTime: () => number;
  /** How many who ask are kept in mind; beyond, those who asked longest ago are forgotten. Default 10,000. */
  readonly mostKeys?: number;
}

export interface RateLimiter {
  /** Counts one request. @returns whole seconds to wait, where it is one too many; else 0. */
  readonly take: (key: string) => number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const msPerMinute = 60_000;

export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { burst, perMinute, readTime, mostKeys = 10_000 } = options;
  // A Map keeps the order of insertion: with every bucket put in anew, the first is the one asked for longest ago.
  const buckets = new Map<string, Bucket>();

  function put(key: string, bucket: Bucket): void {
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
  }

  return {
    take: (key) => {
      const now = readTime();
      const before = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, before.tokens + ((now - before.at) * perMinute) / msPerMinute);
      const isAllowed = tokens >= 1;
      put(key, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
      return isAllowed ? 0 : Math.ceil(((1 - tokens) * msPerMinute) / perMinute / 1000);
    },
  };
}

/**
 * What an address counts as. Whoever has an IPv6 address has a whole network of them (`/64`), and an IPv4 address can
 * come in the clothes of the other: each is one key.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped !== null) return mapped[1] ?? plain;
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const all = [...groups, ...Array.from({ length: missing }, () => "0"), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

export interface RateLimits {
  /** Of one address, whoever is behind it: a shop's members may share one. */
  readonly address: RateLimit;
  /** Of one member, wherever they are. */
  readonly member: RateLimit;
  /** What one member signs up for, cancels and renews, within the limit above. */
  readonly writes: RateLimit;
}

export const defaultRateLimits: RateLimits = {
  address: { burst: 600, perMinute: 1200 },
  member: { burst: 120, perMinute: 240 },
  writes: { burst: 30, perMinute: 60 },
};

export interface RateGuardOptions extends Pick<RateLimiterOptions, "readTime" | "mostKeys"> {
  /** Where a request comes from; `null` where that can't be known, which is not limited. */
  readonly addressOf: (request: Request) => string | null;
  readonly limits?: RateLimits;
}

/** Both throw a {@link ProblemError} `rate-limited` that says when to come back. */
export interface RateGuard {
  readonly checkAddress: (request: Request) => void;
  readonly checkMember: (request: Request, workerId: string) => void;
}

function refuse(whom: string, seconds: number): never {
  throw new ProblemError("rate-limited", `Too many requests of ${whom}: repeat this one in ${seconds} s.`, {
    headers: { "Retry-After": String(seconds) },
  });
}

/** A guard with counts of its own: two backends that share one share the limits. */
export function createRateGuard(options: RateGuardOptions): RateGuard {
  const { addressOf, limits = defaultRateLimits, ...rest } = options;
  const addresses = createRateLimiter({ ...rest, ...limits.address });
  const members = createRateLimiter({ ...rest, ...limits.member });
  const writers = createRateLimiter({ ...rest, ...limits.writes });
  return {
    checkAddress: (request) => {
      const address = addressOf(request);
      const seconds = address === null ? 0 : addresses.take(networkOf(address));
      if (seconds > 0) refuse("this address", seconds);
    },
    checkMember: (request, workerId) => {
      const isRead = request.method === "GET" || request.method === "HEAD";
      const seconds = Math.max(members.take(workerId), isRead ? 0 : writers.take(workerId));
      if (seconds > 0) refuse("this member", seconds);
    },
  };
}
