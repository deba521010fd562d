import type { WireSettings } from "../../contract/index.ts";
import type { ReadContext } from "./context.ts";

/** What the cooperative decided, the same for everybody. */
export async function getSettings({ store }: ReadContext): Promise<WireSettings> {
  return store.cooperative();
}
