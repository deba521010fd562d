/** What is not needed to read and show: writes, what they need to be certain, and what goes on from a failed request. */
import { loadPart } from "./rules.ts";

type Later = typeof import("./later.ts");

/** @throws {NetworkError} where its file can't be had: nothing has been sent then. */
export async function loadLater(): Promise<Later> {
  return loadPart(async () => {
    const later = await import("./later.ts");
    // In the script-tag build it is a file with a copy of its own of what it shares with the others.
    await later.loadTemporal();
    return later;
  });
}
