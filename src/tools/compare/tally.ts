/** Adds up differences by cause, worker by worker. */
import { severities, type Comparison, type Difference, type Group, type Severity } from "./types.ts";

export interface Tally {
  /** Takes in one worker, with everything in which the sides differ for them. */
  readonly add: (workerId: string, differences: readonly Difference[]) => void;
  readonly result: () => Pick<Comparison, "workers" | "differ" | "loseAccess" | "gainAccess" | "bySeverity" | "groups">;
}

interface Draft extends Group {
  workers: number;
  times: number;
}

function rank({ severity }: Group): number {
  return severities.indexOf(severity);
}

function startGroup(workerId: string, { severity, cause, a, b }: Difference): Draft {
  return { severity, cause, workers: 0, times: 0, example: { workerId, a: a(), b: b() } };
}

export function createTally(): Tally {
  const groups = new Map<string, Draft>();
  const bySeverity: Record<Severity, number> = { access: 0, hour: 0, shift: 0, status: 0, date: 0, wording: 0 };
  const counts = { workers: 0, differ: 0, loseAccess: 0, gainAccess: 0 };

  function count(workerId: string, difference: Difference, seen: Set<string>): void {
    const { cause, severity } = difference;
    const group = groups.get(cause) ?? startGroup(workerId, difference);
    groups.set(cause, group);
    group.times += 1;
    if (!seen.has(cause)) group.workers += 1;
    if (!seen.has(`${severity} severity`)) bySeverity[severity] += 1;
    seen.add(cause).add(`${severity} severity`);
  }

  return {
    add: (workerId, differences) => {
      counts.workers += 1;
      if (differences.length === 0) return;
      counts.differ += 1;
      if (differences.some(({ access }) => access === "loses")) counts.loseAccess += 1;
      if (differences.some(({ access }) => access === "gains")) counts.gainAccess += 1;
      const seen = new Set<string>();
      for (const difference of differences) count(workerId, difference, seen);
    },
    result: () => ({
      ...counts,
      bySeverity,
      groups: [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.workers - a.workers),
    }),
  };
}
