/** Runs all checks against a backend and says what came of each. */
import { loadTemporal } from "../../domain/temporal.ts";
import { InputError } from "../input-error.ts";
import { secretsOf } from "./checks/privacy.ts";
import { groups } from "./groups.ts";
import { createProbe } from "./probe.ts";
import { NoAnswer, Skipped, type Check, type CheckOptions, type Finding, type Outcome, type Probe } from "./types.ts";

export interface GroupReport {
  readonly name: string;
  readonly about: string;
  readonly findings: readonly Finding[];
}

export interface Report {
  readonly backend: string;
  /** How the member was signed in; `null`: nobody was. */
  readonly signedInBy: "token" | "cookie" | null;
  readonly origin: string | null;
  readonly write: boolean;
  /** Whether there is no error. Warnings are advice. */
  readonly ok: boolean;
  readonly requests: number;
  readonly counts: Readonly<Record<"passed" | "errors" | "warnings" | "skipped", number>>;
  readonly groups: readonly GroupReport[];
}

/** Takes out credentials and the keys of calendar feeds, wherever a backend may have put them. */
function createRedactor(options: CheckOptions): (text: string) => string {
  const secrets = secretsOf({ options });
  return (text) => {
    const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, "…"), text);
    return clean.replaceAll(/\bkey=[^&\s"]+/g, "key=…");
  };
}

async function judge(check: Check, probe: Probe): Promise<{ outcome: Outcome; seen: string | null }> {
  try {
    const seen = await check.look(probe);
    return { outcome: seen === null ? "passed" : "failed", seen };
  } catch (error) {
    if (error instanceof Skipped) return { outcome: "skipped", seen: error.message };
    if (error instanceof NoAnswer) return { outcome: "failed", seen: error.message };
    throw error;
  }
}

/** One request before all others: a wrong address is a wrong address, not seventy faults. */
async function reach(probe: Probe): Promise<void> {
  try {
    await probe.ask("getSettings");
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    // Too slow is a finding, which settings.status tells.
    if (error.isLate) return;
    const { backend } = probe.options;
    throw new InputError(`${backend} can't be reached, ${error.message}. Check the address and that the backend runs.`);
  }
}

function countOf(findings: readonly Finding[]): Report["counts"] {
  const count = (outcome: Outcome, severity?: Finding["severity"]): number =>
    findings.filter((each) => each.outcome === outcome && (severity ?? each.severity) === each.severity).length;
  return {
    passed: count("passed"),
    errors: count("failed", "error"),
    warnings: count("failed", "warning"),
    skipped: count("skipped"),
  };
}

function signedInBy({ credentials }: CheckOptions): Report["signedInBy"] {
  if (credentials === null) return null;
  return "token" in credentials ? "token" : "cookie";
}

/**
 * Runs the contract against a backend. Asks one thing after the other, and writes only with `write`.
 *
 * @param watch told of each check before it runs.
 * @throws {InputError} when the backend can't be reached at all.
 * @throws the signal's reason when it is stopped; a sign-up that was made is taken back first.
 */
export async function checkBackend(options: CheckOptions, watch: (check: Check) => void = () => {}): Promise<Report> {
  await loadTemporal();
  const probe = createProbe(options);
  const redact = createRedactor(options);
  await reach(probe);
  const reports: GroupReport[] = [];
  for (const { name, about, checks } of groups) {
    const findings: Finding[] = [];
    for (const check of checks) {
      watch(check);
      const { id, title, severity = "error", remedy } = check;
      const { outcome, seen } = await judge(check, probe);
      const told = { seen: seen === null ? null : redact(seen), remedy: outcome === "failed" ? remedy : null };
      findings.push({ id, title, severity, outcome, ...told });
    }
    reports.push({ name, about, findings });
  }
  const { backend, origin, write } = options;
  const counts = countOf(reports.flatMap(({ findings }) => findings));
  const requests = probe.exchanges.length;
  return {
    backend,
    signedInBy: signedInBy(options),
    origin,
    write,
    ok: counts.errors === 0,
    requests,
    counts,
    groups: reports,
  };
}
