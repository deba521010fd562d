/**
 * What `nextShifts` and `offers` are computed by: loaded when first asked for, so that who wants to know whether a member
 * may shop loads no more. An element that shows them brings them along, since its page would wait for another file.
 */
import { NetworkError } from "./errors/network-error.ts";
import type { readNextShifts } from "./next-shifts.ts";
import type { readOffers } from "./offers.ts";

interface Rules {
  readonly readNextShifts: typeof readNextShifts;
  readonly readOffers: typeof readOffers;
}

const brought: Partial<Rules> = {};

/** From now on these are taken, and nothing is loaded for them. */
export function bringRules(rules: Partial<Rules>): void {
  Object.assign(brought, rules);
}

/** @throws {NetworkError} where a file of the package can't be had. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const message =
      "A part of coopshift could not be loaded. Check the connection, and that all its files are served; try again.";
    throw new NetworkError(message, { cause });
  }
}

export async function nextShiftsRule(): Promise<Rules["readNextShifts"]> {
  return brought.readNextShifts ?? (await loadPart(() => import("./next-shifts.ts"))).readNextShifts;
}

export async function offersRule(): Promise<Rules["readOffers"]> {
  return brought.readOffers ?? (await loadPart(() => import("./offers.ts"))).readOffers;
}
