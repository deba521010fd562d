/** The results as tables for a terminal, and what they say of the claim. */
import type { OverviewResult } from "./overview.ts";
import type { SignUpResults } from "./sign-ups.ts";

export interface Measured {
  readonly database: string;
  readonly workers: number;
  readonly overview: OverviewResult;
  readonly signUps: SignUpResults;
}

type Row = readonly string[];

/** What is measured wavers by as much between two runs of the same. */
const tolerance = 1.1;

/** As few digits as say enough: 0.43, 4.3, 43, 1,430. */
function number(value: number): string {
  return value < 10 ? value.toPrecision(2) : Math.round(value).toLocaleString("en");
}

function formatTable(rows: readonly Row[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0)),
    )
    .map((cells) => `  ${cells.join("  ")}`)
    .join("\n");
}

function overviewRow({ database, workers, overview }: Measured): Row {
  const { alone, p50, p99, perSecond, processor, bytes, openings } = overview;
  const times = [alone, p50, p99, processor].map(number);
  return [`${database}, ${number(workers)}`, number(perSecond), ...times, number(bytes / 1000), number(openings)];
}

function signUpRows({ database, workers, signUps }: Measured): Row[] {
  return (["spread", "rush"] as const).map((kind) => {
    const { perSecond, p50, p99 } = signUps[kind];
    const what = kind === "spread" ? "an opening each" : "all the same";
    return [`${database}, ${number(workers)}: ${what}`, number(perSecond), number(p50), number(p99)];
  });
}

/** From each size to the next of the same database: did the time grow more than the answer? */
function growthRows(results: readonly Measured[]): Row[] {
  return results.flatMap((larger, index) => {
    const smaller = results[index - 1];
    if (smaller === undefined || smaller.database !== larger.database) return [];
    const answer = larger.overview.bytes / smaller.overview.bytes;
    const time = larger.overview.alone / smaller.overview.alone;
    const verdict = time <= answer * tolerance ? "no faster than the answer" : "FASTER THAN THE ANSWER";
    const name = `${larger.database}, ${number(smaller.workers)} to ${number(larger.workers)}`;
    return [[name, `${number(answer)} ×`, `${number(time)} ×`, verdict]];
  });
}

export function format(results: readonly Measured[]): string {
  return [
    formatTable([
      ["GET /overview", "a second", "alone ms", "p50 ms", "p99 ms", "processor ms", "kB", "openings"],
      ...results.map(overviewRow),
    ]),
    formatTable([["PUT /me/sign-ups/…", "a second", "p50 ms", "p99 ms"], ...results.flatMap(signUpRows)]),
    formatTable([["growth", "answer", "time", "time grows"], ...growthRows(results)]),
  ].join("\n\n");
}

export function faultsOf(results: readonly Measured[]): string[] {
  return results.flatMap(({ database, workers, overview, signUps }) =>
    [...overview.faults, ...signUps.faults].map((fault) => `${database} with ${workers} workers: ${fault}.`),
  );
}
