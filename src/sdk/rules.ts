/**
 * What `nextShifts` and `offers` are computed by: loaded when first asked for, so that who wants to know whether a member
 * may shop loads no more. An element that shows them brings them along, since its page would wait for another file.
 */
import { NetworkError } from "./errors/network-error.ts";
import type { readNextShifts } from "./next-shifts.ts";
import type { readOffers } from "./offers.ts";
import { toDated } from "./mapping/lists.ts";
import type { toOpenings } from "./mapping/openings.ts";

export interface Rules {
  readonly readNextShifts: typeof readNextShifts;
  readonly readOffers: typeof readOffers;
  readonly toOpenings: typeof toOpenings;
}

const brought: { -readonly [Name in keyof Rules]?: Rules[Name] } = {};

/** From now on these are taken, and nothing is loaded for them. */
export function bringRules(rules: Partial<Rules>): void {
  Object.assign(brought, rules);
}

/** A file of the package. In the script-tag build it has a copy of its own of what it shares with the others. */
interface Part {
  readonly loadTemporal: () => Promise<void>;
}

/** @throws {NetworkError} where it can't be had. */
export async function loadPart<T extends Part>(load: () => Promise<T>): Promise<T> {
  try {
    const part = await load();
    await part.loadTemporal();
    return part;
  } catch (cause) {
    const message =
      "A part of coopshift could not be loaded. Check the connection, and that all its files are served; try again.";
    throw new NetworkError(message, { cause });
  }
}

async function loadPlans(): Promise<typeof import("./plans.ts")> {
  const plans = await loadPart(() => import("./plans.ts"));
  brought.toOpenings ??= plans.toOpenings;
  return plans;
}

export async function nextShiftsRule(): Promise<Rules["readNextShifts"]> {
  return brought.readNextShifts ?? (await loadPlans()).readNextShifts;
}

/** @param effects - whether they say what signing up would do: what is brought along doesn't. */
export async function offersRule(effects: boolean): Promise<Rules["readOffers"]> {
  return (effects ? undefined : brought.readOffers) ?? (await loadPlans()).readOffers;
}

/** How openings are read: without what offers need, each anew. */
export function openingsRule(): Rules["toOpenings"] {
  return brought.toOpenings ?? toDated;
}
