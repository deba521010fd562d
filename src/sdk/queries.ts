/** From the arguments of a read to its query, which is also the key it is shared under. */
import { refuse } from "../domain/check.ts";
import type { DaySpan, OpeningsQuery, PastShiftsQuery, Resource, ResourceQueries } from "./api.ts";
import type { Search } from "./request.ts";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const defaultPageSize = 20;

/** @throws {RangeError} when a day is not `2026-11-22`, or the last lies before the first. */
export function dayQuery({ from, to }: DaySpan): { from: string; to: string } {
  const query = { from: String(from), to: String(to) };
  for (const [name, day] of Object.entries(query)) {
    if (!dayPattern.test(day)) refuse(name, day, "a day like 2026-11-22");
  }
  if (query.to < query.from) refuse("to", query.to, `a day from ${query.from} on`);
  return query;
}

/** @throws {RangeError} see {@link dayQuery}. */
export function openingsQuery(query: OpeningsQuery): Search {
  return { ...dayQuery(query), purpose: query.purpose ?? "irregular" };
}

/** @throws {RangeError} when the limit is not a whole number from 1 to 100. */
export function pageQuery({ cursor, limit = defaultPageSize }: PastShiftsQuery): Search {
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) refuse("limit", limit, "a whole number from 1 to 100");
  return { cursor, limit: String(limit) };
}

export function queryKey(search: Search): string {
  return JSON.stringify(search);
}

/** The key of what {@link CoopShift.peek} is asked for. */
export function peekKey<R extends Resource>(
  resource: R,
  query: (R extends keyof ResourceQueries ? ResourceQueries[R] : undefined) | undefined,
): string | undefined {
  if (query === undefined) return undefined;
  if ("from" in query) return queryKey(resource === "openings" ? openingsQuery(query) : dayQuery(query));
  return queryKey(pageQuery(query));
}
