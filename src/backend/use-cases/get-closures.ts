import type { WireClosure } from "../../contract/index.ts";
import type { DaySpan } from "../store.ts";
import type { UseCaseContext } from "./context.ts";

/** Closures that touch the days asked for, by start. */
export async function getClosures(
  { store }: UseCaseContext,
  days: DaySpan,
): Promise<{ items: readonly WireClosure[] }> {
  return { items: await store.closures(days) };
}
