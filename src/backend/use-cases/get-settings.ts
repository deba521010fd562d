import type { WireSettings } from "../../contract/index.ts";
import type { UseCaseContext } from "./context.ts";

/** What the cooperative decided, the same for everybody. */
export async function getSettings({ store }: UseCaseContext): Promise<WireSettings> {
  return store.cooperative();
}
