/**
 * Reporter of web-test-runner that says how many tests ran in each engine, and writes it to a file for `npm test` to
 * sum up, with how long each file took.
 */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { TestRunnerConfig } from "@web/test-runner";
import { bundleFolder } from "./bundle-tests.ts";
import { addCounts, formatCounts, noCounts, type Counts } from "./counts.ts";
import { root } from "./run.ts";
import type { Timing } from "./timings.ts";

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

/** A test file whose browser went away: its tests have neither passed nor failed. */
export interface LostFile {
  /** As `ENGINES` has it. */
  readonly engine: string;
  /** Relative to the root. */
  readonly file: string;
}

export interface BrowserResults {
  readonly counts: Readonly<Record<string, Counts>>;
  readonly lost: readonly LostFile[];
  /** Of the tests of each file in each engine, without what it takes to load them. */
  readonly timings: readonly Timing[];
}

function timeSuite({ tests, suites }: Suite): number {
  return [...tests.map(({ duration = 0 }) => duration), ...suites.map(timeSuite)].reduce((sum, ms) => sum + ms, 0);
}

function isLost({ errors }: Session): boolean {
  return errors.some(({ message }) => message.includes("the browser disconnected"));
}

/** The source of a test, whether it ran from there or as a bundle. */
function sourceOf(testFile: string): string {
  const file = relative(root, testFile);
  return file.startsWith(bundleFolder) ? relative(bundleFolder, file).replace(/\.js$/, ".ts") : file;
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
      const all = [...sessions];
      const lost = all.filter(isLost).map(({ browser, testFile }) => {
        return { engine: browser.name.toLowerCase(), file: sourceOf(testFile) };
      });
      const counts = countByEngine(all.filter((session) => !isLost(session)));
      const timings = all.map(({ browser, testFile, testResults }): Timing => {
        return { name: `${sourceOf(testFile)} in ${browser.name}`, ms: testResults ? timeSuite(testResults) : 0 };
      });
      const results: BrowserResults = { counts, lost, timings };
      if (file !== undefined) writeFileSync(file, JSON.stringify(results));
      for (const [name, each] of Object.entries(counts)) console.log(`${name}: ${formatCounts(each)}`);
    },
  };
}
