/** What a backend holds of a member and an opening, asked past the line; and which faults it can have acted before. */
import assert from "node:assert/strict";
import * as v from "valibot";
import { openings, shifts } from "../../src/contract/index.ts";
import { afterActing, type Fault } from "./faults.ts";
import type { Behaviour, Line } from "./server.ts";

/** How much goes wrong: the write alone, or all that follows as well, so that nothing can be found out. */
export const extents = ["only the write", "all requests"] as const;
export type Extent = (typeof extents)[number];

async function readJson(line: Line, path: string): Promise<unknown> {
  return (await line.ask("GET", path)).json();
}

/** How many shifts the member has at an opening, as the backend holds it. */
export async function countShifts(line: Line, openingId: string): Promise<number> {
  const { items } = v.parse(shifts, await readJson(line, "/me/shifts?when=upcoming&limit=100"));
  return items.filter((shift) => shift.openingId === openingId && shift.attendance === "open").length;
}

/** An opening in more than a week, where nothing else of the member's is near. */
export async function findOpening(line: Line): Promise<string> {
  const { items } = v.parse(openings, await readJson(line, "/openings?from=2026-12-05&to=2026-12-20"));
  const found = items.find(({ free, signedUp, cancelled }) => free > 1 && !signedUp && !cancelled);
  assert.ok(found, "the seed has an opening");
  return found.id;
}

/**
 * Whether the backend has acted when a fault befalls a write, each way that there is: a refusal, or an answer that asks
 * for a sign-in, comes only from a backend that has not; what spoils an answer needs one.
 */
export function waysOf({ id, spoils = false }: Fault): readonly boolean[] {
  return [...(spoils ? [] : [false]), ...(/^(?:4|redirect)/.test(id) ? [] : [true])];
}

const befalls: Readonly<Record<Extent, (exchange: { readonly method: string }) => boolean>> = {
  "only the write": ({ method }) => method === "PUT" || method === "DELETE",
  "all requests": ({ method }) => method !== "OPTIONS",
};

export interface Mischief {
  readonly acted: boolean;
  readonly extent: Extent;
  /** Whether what is held back is let go at once. */
  readonly letGo: boolean;
}

/** Lets a fault befall the next write. */
export function spoilWrites(line: Line, fault: Fault, { acted, extent, letGo }: Mischief): void {
  const behave = acted ? afterActing(fault) : fault.behave;
  const letGoAtOnce: Behaviour = async (exchange) => {
    const done = behave(exchange);
    line.letGo();
    await done;
  };
  line.misbehave({ behave: letGo ? letGoAtOnce : behave, when: befalls[extent] });
}
