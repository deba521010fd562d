/** `npm run check`: format, lint and types, all three even where the first one fails. */
import { join } from "node:path";
import { isMain } from "./lib/is-main.ts";
import { run, type Run } from "./lib/run.ts";

/** What is unchanged since the last run is not looked at again. */
const cache = "node_modules/.cache/coopshift";
const prettierCache = ["--cache", "--cache-strategy", "content", "--cache-location", join(cache, "format.json")];

/** @returns the names of what failed. */
export async function check(runHere: Run = run): Promise<readonly string[]> {
  const checks: readonly [name: string, command: string, args: readonly string[]][] = [
    ["format", "prettier", ["--check", ".", "--log-level", "warn", ...prettierCache]],
    ["lint", "oxlint", ["--type-aware", "--report-unused-disable-directives"]],
    ["types", "tsc", ["--pretty", "--incremental", "--tsBuildInfoFile", join(cache, "types.json")]],
  ];
  const failed: string[] = [];
  for (const [name, command, args] of checks) {
    if (!(await runHere(command, args))) failed.push(name);
  }
  if (failed.includes("format")) console.log("`npm run format` puts the format right.");
  return failed;
}

if (isMain(import.meta.url)) {
  const failed = await check();
  console.log(failed.length === 0 ? "format, lint and types are in order" : `failed: ${failed.join(", ")}`);
  if (failed.length > 0) process.exitCode = 1;
}
