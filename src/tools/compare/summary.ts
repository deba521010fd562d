/** One sentence for whoever decides on a release. */
import type { Comparison } from "./types.ts";

type Counts = Pick<Comparison, "workers" | "differ" | "loseAccess" | "gainAccess" | "bySeverity">;

export function formatCount(count: number): string {
  return count.toLocaleString("en");
}

function part(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];
}

/** `12 of 50,000 workers differ: 3 lose access to the shop, 9 see a wrong hour.` */
export function summarise({ workers, differ, loseAccess, gainAccess, bySeverity }: Counts): string {
  const of = `${formatCount(workers)} worker${workers === 1 ? "" : "s"}`;
  if (differ === 0) return workers === 0 ? "No worker was compared." : `None of ${of} differs.`;
  const parts = [
    ...part(loseAccess, "loses access to the shop", "lose access to the shop"),
    ...part(gainAccess, "gains access to the shop", "gain access to the shop"),
    ...part(bySeverity.hour, "sees a wrong hour", "see a wrong hour"),
    ...part(bySeverity.shift, "has a missing or extra shift", "have a missing or extra shift"),
    ...part(bySeverity.status, "has another status", "have another status"),
    ...part(bySeverity.date, "has another alert date", "have another alert date"),
    ...part(bySeverity.wording, "reads other words", "read other words"),
  ];
  return `${formatCount(differ)} of ${of} differ${differ === 1 ? "s" : ""}: ${parts.join(", ")}.`;
}
