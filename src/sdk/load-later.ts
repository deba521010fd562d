/** What is not needed to read and show: writes, what they need to be certain, and what goes on from a failed request. */
import { loadPart } from "./rules.ts";

type Later = typeof import("./later.ts");

/** @throws {NetworkError} where its file can't be had: nothing has been sent then. */
export async function loadLater(): Promise<Later> {
  return loadPart(() => import("./later.ts"));
}
