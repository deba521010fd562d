/** The report as text for a terminal. */
import type { GroupReport, Report } from "./run.ts";
import type { Finding } from "./types.ts";

function describeFinding({ id, title, severity, outcome, seen, remedy }: Finding): readonly string[] {
  if (outcome === "passed") return [`  ✓ ${title}`];
  if (outcome === "skipped") return [`  – ${title}`, `      skipped: ${seen ?? ""}`];
  const mark = severity === "error" ? "✗" : "!";
  return [`  ${mark} ${title}`, `      ${severity} ${id}`, `      seen: ${seen ?? ""}`, `      do:   ${remedy ?? ""}`];
}

/** A group that was skipped for one reason says it once. */
function describeGroup({ name, about, findings }: GroupReport): string {
  const heading = `${name}: ${about}`;
  const reasons = new Set(findings.map(({ outcome, seen }) => (outcome === "skipped" ? seen : null)));
  const [reason] = reasons;
  if (reasons.size === 1 && reason !== null && reason !== undefined) {
    return `${heading}\n  – ${findings.length} checks skipped: ${reason}\n`;
  }
  return `${heading}\n${findings.flatMap(describeFinding).join("\n")}\n`;
}

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

function describeRun({ backend, signedInBy, origin, write }: Report): string {
  const member = signedInBy === null ? "with nobody signed in" : `with a member signed in by ${signedInBy}`;
  const page = origin === null ? "" : `, as a page of ${origin}`;
  return `${backend}\n${member}${page}, ${write ? "signing up and cancelling once" : "writing nothing"}\n`;
}

/** What `coopshift check` prints without `--json`. */
export function formatReport(report: Report): string {
  const { passed, errors, warnings, skipped } = report.counts;
  const summary = [`${passed} passed`, plural(errors, "error"), plural(warnings, "warning"), `${skipped} skipped`];
  const verdict = report.ok ? "The backend keeps the contract" : "The backend breaks the contract";
  return [
    describeRun(report),
    ...report.groups.map(describeGroup),
    `${verdict}: ${summary.join(", ")} (${plural(report.requests, "request")}).\n`,
  ].join("\n");
}
