/** Openings that are read again. Comes with what makes offers of them: nobody else shows hundreds. */
import type { WireOpening } from "../../contract/opening.ts";
import type { Opening } from "../types.ts";
import type { LocalTime } from "./context.ts";
import { createDating } from "./lists.ts";

/** What an opening was read from. */
const origins = new WeakMap<Opening, { readonly wire: WireOpening; readonly zone: string }>();

/**
 * Openings. Of which the backend says what it said `before`, is the very same as then: it takes no time to be read, and
 * whoever shows it can tell that there is nothing to draw.
 *
 * @throws {TypeError} when one ends before it starts.
 */
export function toOpenings(
  wires: readonly WireOpening[],
  local: LocalTime,
  before: readonly Opening[] = [],
): readonly Opening[] {
  const zone = `${local.timeZone} ${local.cycleStarts.join()}`;
  const known = new Map(before.map((opening) => [opening.id, opening]));
  const read = createDating(local);
  return wires.map((wire) => {
    const old = known.get(wire.id);
    const origin = old && origins.get(old);
    if (old && origin?.zone === zone && JSON.stringify(origin.wire) === JSON.stringify(wire)) return old;
    const opening = read(wire);
    origins.set(opening, { wire, zone });
    return opening;
  });
}
