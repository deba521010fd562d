import type { Resource, Resources } from "./api.ts";
import { createShelf, type Shelf, type ShelfContext } from "./store.ts";

/** The store: one shelf a resource. */
export type Shelves = { readonly [R in Resource]: Shelf<Resources[R]> };

/** What changes once in weeks is shared this much longer. */
const seldom = 10;

/** What only the member may see. */
const ownResources = ["me", "shifts", "past-shifts"] as const;

/** @param freshFor - milliseconds for which a value is shared. */
export function createShelves(freshFor: number, context: ShelfContext): Shelves {
  return {
    settings: createShelf("settings", freshFor * seldom, context),
    me: createShelf("me", freshFor, context),
    shifts: createShelf("shifts", freshFor, context),
    "past-shifts": createShelf("past-shifts", freshFor, context),
    openings: createShelf("openings", freshFor, context),
    slots: createShelf("slots", freshFor, context),
    closures: createShelf("closures", freshFor * seldom, context),
    notices: createShelf("notices", freshFor, context),
  };
}

export const allResources = [...ownResources, "settings", "openings", "slots", "closures", "notices"] as const;

/** Forgets everything, and who listens. */
export function clear(shelves: Shelves): void {
  for (const resource of allResources) shelves[resource].clear();
}

/** Drops all of them before it tells of any: a listener that reads at once gets nothing as it was before. */
export function markStale(shelves: Shelves, resources: readonly Resource[], forget = false): void {
  for (const resource of resources) shelves[resource].markStale(forget);
  for (const resource of resources) shelves[resource].tellStale();
}

/** Openings say where the member has signed up. */
const withMember = ["shifts", "past-shifts", "openings"] as const;

/** Forgets what belongs to somebody else than who is signed in now. */
export function forgetOthers(shelves: Shelves): void {
  markStale(shelves, withMember, true);
}

/** Whether anything is kept of a member. */
export function holdsMember(shelves: Shelves): boolean {
  return ownResources.some((resource) => shelves[resource].peek() !== undefined);
}

/** Forgets what belongs to whoever was signed in. Where nothing of them is kept it does nothing and tells nobody. */
export function forgetMember(shelves: Shelves): void {
  if (holdsMember(shelves)) markStale(shelves, ["me", ...withMember], true);
}
