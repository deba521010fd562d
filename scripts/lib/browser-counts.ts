/**
 * Reporter of web-test-runner that says how many tests ran in each engine, and writes it to a file for `npm test` to
 * sum up.
 */
import { writeFileSync } from "node:fs";
import type { TestRunnerConfig } from "@web/test-runner";
import { addCounts, formatCounts, noCounts, type Counts } from "./counts.ts";

type Reporter = NonNullable<TestRunnerConfig["reporters"]>[number];
type Session = Parameters<NonNullable<Reporter["onTestRunFinished"]>>[0]["sessions"][number];
type Suite = NonNullable<Session["testResults"]>;

function countSuite(suite: Suite): Counts {
  const own = suite.tests.map((test): Counts => {
    if (test.skipped) return { ...noCounts, skipped: 1 };
    return test.passed ? { ...noCounts, passed: 1 } : { ...noCounts, failed: 1 };
  });
  return [...own, ...suite.suites.map(countSuite)].reduce(addCounts, noCounts);
}

/** A file that broke outside its tests (it didn't load, or timed out) counts as one failure. */
function countSession(session: Session): Counts {
  const counts = session.testResults ? countSuite(session.testResults) : noCounts;
  return session.passed !== true && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countByEngine(sessions: readonly Session[]): Record<string, Counts> {
  const byEngine: Record<string, Counts> = {};
  for (const session of sessions) {
    const name = session.browser.name;
    byEngine[name] = addCounts(byEngine[name] ?? noCounts, countSession(session));
  }
  return byEngine;
}

/** @param file where the counts go as JSON; without it they are only printed. */
export function browserCountsReporter(file?: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const byEngine = countByEngine(sessions);
      if (file !== undefined) writeFileSync(file, JSON.stringify(byEngine));
      for (const [name, counts] of Object.entries(byEngine)) console.log(`${name}: ${formatCounts(counts)}`);
    },
  };
}
