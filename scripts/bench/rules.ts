/**
 * `npm run bench:rules`: how fast the rules are, beside other libraries where those do the same, in Node and Chromium
 * and in three system zones each. Every answer is checked against Temporal's own arithmetic in the same run: a library
 * that is wrong has no rank, and the exit code is 1 where ours is.
 *
 *   npm run bench:rules                     everything, a few minutes
 *   npm run bench:rules -- --only node      node or chromium
 *   npm run bench:rules -- --rounds 5       less exact, sooner (default 15)
 *   npm run bench:rules -- --json           the results as JSON
 */
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { runInChromium } from "./browser.ts";
import { format, problemsOf } from "./report.ts";
import { runSuite, type RuntimeResults } from "./suite.ts";

const systemZones = ["UTC", "Europe/Brussels", "America/New_York"];
const runtimes = ["node", "chromium"];

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "15" },
    json: { type: "boolean", default: false },
    // A process for one system zone, started by this program.
    here: { type: "boolean", default: false },
  },
});

/** Milliseconds that this process, all of its threads, has had a processor. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A system zone is set before a process starts. */
async function runInNode(rounds: number): Promise<RuntimeResults[]> {
  const results: RuntimeResults[] = [];
  for (const TZ of systemZones) {
    const args = [import.meta.filename, "--here", "--rounds", String(rounds)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ } });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this program wrote it
    results.push(JSON.parse(stdout) as RuntimeResults);
  }
  return results;
}

async function runEverywhere(rounds: number): Promise<void> {
  const asked = runtimes.filter((runtime) => values.only === undefined || runtime === values.only);
  if (asked.length === 0)
    throw new Error(`--only ${values.only}: there is no such runtime; there are ${runtimes.join(", ")}.`);
  const results = [
    ...(asked.includes("node") ? await runInNode(rounds) : []),
    ...(asked.includes("chromium") ? await runInChromium(systemZones, rounds) : []),
  ];
  const problems = problemsOf(results);
  console.log(values.json ? JSON.stringify({ results, problems }, null, 2) : results.map(format).join("\n\n"));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new Error(`--rounds ${values.rounds}: give a whole number from 1 on.`);
if (values.here) {
  console.log(JSON.stringify({ runtime: `Node ${process.versions.node}`, ...(await runSuite(rounds, processorTime)) }));
} else {
  await runEverywhere(rounds);
}
