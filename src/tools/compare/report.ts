/** A comparison as text for a terminal. */
import { formatCount } from "./summary.ts";
import { severities, type Comparison, type Group, type Severity } from "./types.ts";

const headings: Readonly<Record<Severity, string>> = {
  access: "Wrong access to the shop",
  hour: "Wrong hour",
  shift: "Missing or extra shift",
  status: "Wrong status",
  date: "Wrong date",
  wording: "Wording",
};

function plural(count: number, word: string): string {
  return `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;
}

function groupLines({ cause, workers, times, example }: Group): string[] {
  const often = times === workers ? "" : ` (${formatCount(times)} times)`;
  const { workerId, a, b } = example;
  return [`  ${plural(workers, "worker")}${often}: ${cause}`, `    for example ${workerId}: a ${a}; b ${b}`];
}

/** Ends with the summary, which is what a release is decided by. */
export function formatComparison(comparison: Comparison): string {
  const { a, b, now, groups, notes, summary } = comparison;
  const sections = severities.flatMap((severity) => {
    const found = groups.filter((group) => group.severity === severity);
    return found.length === 0 ? [] : ["", headings[severity], ...found.flatMap(groupLines)];
  });
  const noteLines = notes.length === 0 ? [] : ["", "Beside the workers", ...notes.map((note) => `  ${note}`)];
  return [`a  ${a}`, `b  ${b}`, `at ${now}`, ...sections, ...noteLines, "", summary, ""].join("\n");
}
