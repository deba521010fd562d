import type { WireSlot } from "../../contract/index.ts";
import { readCatalogue, toWireSlot } from "../wire.ts";
import type { ReadContext } from "./context.ts";

/** `A1 08:30`: orders slots as the cycle runs. */
function cycleOrder({ week, weekday, start, id }: WireSlot): string {
  return `${week}${weekday} ${start} ${id}`;
}

function countBySlot(assignments: readonly { slotId: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { slotId } of assignments) counts.set(slotId, (counts.get(slotId) ?? 0) + 1);
  return counts;
}

/** Every recurring slot with its free places, in the order of the cycle. */
export async function getSlots({ store }: ReadContext): Promise<{ items: readonly WireSlot[] }> {
  const [slots, assignments, catalogue] = await Promise.all([store.slots(), store.assignments(), readCatalogue(store)]);
  const taken = countBySlot(assignments);
  const items = slots.map((slot) => toWireSlot(slot, taken.get(slot.id) ?? 0, catalogue));
  return { items: items.toSorted((a, b) => (cycleOrder(a) < cycleOrder(b) ? -1 : 1)) };
}
