import type { WireClosure } from "../../contract/index.ts";
import type { DaySpan } from "../store.ts";
import type { ReadContext } from "./context.ts";

/** Closures that touch the days asked for, by start. */
export async function getClosures({ store }: ReadContext, days: DaySpan): Promise<{ items: readonly WireClosure[] }> {
  return { items: await store.closures(days) };
}
