/** What the tests ask a mock about its openings. */
import * as v from "valibot";
import { openings, type WireOpening } from "../../src/contract/index.ts";
import { mockBaseUrl } from "../../src/mocks.ts";

/** The openings of three weeks after 2026-11-22. */
export async function readOpenings(ask: typeof fetch, baseUrl = mockBaseUrl): Promise<readonly WireOpening[]> {
  const response = await ask(`${baseUrl}/openings?from=2026-11-23&to=2026-12-13`);
  return v.parse(openings, await response.json()).items;
}

/** One with room for two more, that nobody who is signed in has; `undefined` where there is none. */
export async function findFree(ask: typeof fetch, baseUrl = mockBaseUrl): Promise<WireOpening | undefined> {
  const all = await readOpenings(ask, baseUrl);
  return all.find(({ free, cancelled, signedUp }) => free > 1 && !cancelled && !signedUp);
}
