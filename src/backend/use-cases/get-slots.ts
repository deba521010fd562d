import type { WireSlot } from "../../contract/index.ts";
import { readCatalogue, toWireSlot } from "../wire.ts";
import type { ReadContext } from "./context.ts";

/** `A1 08:30`: orders slots as the cycle runs. */
function cycleOrder({ week, weekday, start, id }: WireSlot): string {
  return `${week}${weekday} ${start} ${id}`;
}

/** Every recurring slot with its free places, in the order of the cycle. */
export async function getSlots({ store }: ReadContext): Promise<{ items: readonly WireSlot[] }> {
  const [slots, taken, catalogue] = await Promise.all([store.slots(), store.takenBySlot(), readCatalogue(store)]);
  const items = slots.map((slot) => toWireSlot(slot, taken.get(slot.id) ?? 0, catalogue));
  return { items: items.toSorted((a, b) => (cycleOrder(a) < cycleOrder(b) ? -1 : 1)) };
}
