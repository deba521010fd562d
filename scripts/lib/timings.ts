/** How long the parts of a test run took, for whoever wants it to take less. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
}

/** Does a task, and notes how long it took. */
export async function timed<T>(name: string, timings: Timing[], task: () => Promise<T>): Promise<T> {
  const since = performance.now();
  try {
    return await task();
  } finally {
    timings.push({ name, ms: performance.now() - since });
  }
}

/** A line each, in the order given. */
export function formatTimings(timings: readonly Timing[]): string {
  return timings.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(8)} s  ${name}`).join("\n");
}

export function longest(timings: readonly Timing[], count: number): readonly Timing[] {
  return timings.toSorted((a, b) => b.ms - a.ms).slice(0, count);
}
