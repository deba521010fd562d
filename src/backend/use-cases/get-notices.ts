import type { WireNotice } from "../../contract/index.ts";
import { toText, type ReadContext } from "./context.ts";

/** What the cooperative tells its members at this moment; past and future notices stay out. */
export async function getNotices({ store, now }: ReadContext): Promise<{ items: readonly WireNotice[] }> {
  return { items: await store.notices(toText(now)) };
}
