/** The results as tables for a terminal. */
import type { Line, RuntimeResults } from "./suite.ts";

/** As few digits as say enough: 0.43, 4.3, 43. */
function formatNumber(value: number): string {
  return value < 10 ? value.toPrecision(2) : value.toFixed(0);
}

function formatRows(rows: readonly (readonly [string, ...string[]])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, ...cells]) => `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(20)).join("")}`);
}

/** The fastest first; those that are wrong have no place among them. */
function byRank(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => Number(a.wrong > 0) - Number(b.wrong > 0) || b.ratio - a.ratio);
}

function formatLine({ name, isOurs, wrong, of, microsecondsPerWorker, ratio }: Line): [string, ...string[]] {
  const label = isOurs ? `coopshift ${name}` : name;
  if (wrong > 0) return [label, formatNumber(microsecondsPerWorker), `wrong: ${wrong}/${of}`];
  return [label, formatNumber(microsecondsPerWorker), `${formatNumber(ratio)} ×`];
}

export function format({ runtime, systemZone, temporal, shifts, others, growth }: RuntimeResults): string {
  const rows: (readonly [string, ...string[]])[] = [
    ["next 13 shifts of a regular worker", "µs a worker", "× js-joda"],
    ...byRank(shifts).map(formatLine),
    ["our own, in full", "µs a worker"],
    ...others.map(({ name, microsecondsPerWorker }) => [name, formatNumber(microsecondsPerWorker)] as const),
    ["growth", "work", "time"],
    ...growth.map(({ name, work, time }) => [name, `${work} ×`, `${formatNumber(time)} ×`] as const),
  ];
  return [`${runtime}, system zone ${systemZone}, Temporal: ${temporal}`, ...formatRows(rows)].join("\n");
}

/** Where our engine gave a wrong answer. */
export function problemsOf(results: readonly RuntimeResults[]): string[] {
  return results.flatMap(({ runtime, systemZone, shifts }) =>
    shifts
      .filter(({ isOurs, wrong }) => isOurs && wrong > 0)
      .map(({ name, wrong, of }) => `${runtime} in ${systemZone}: ${name} has ${wrong} of ${of} shifts wrong.`),
  );
}
