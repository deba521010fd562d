/** `npm run check`: format, lint and types, all three even where the first one fails. */
import { isMain } from "./lib/is-main.ts";
import { run } from "./lib/run.ts";

/** @returns the names of what failed. */
export async function check(): Promise<readonly string[]> {
  const checks: readonly [name: string, command: string, args: readonly string[]][] = [
    ["format", "prettier", ["--check", ".", "--log-level", "warn"]],
    ["lint", "oxlint", ["--type-aware", "--report-unused-disable-directives"]],
    ["types", "tsc", ["--pretty"]],
  ];
  const failed: string[] = [];
  for (const [name, command, args] of checks) {
    if (!(await run(command, args))) failed.push(name);
  }
  if (failed.includes("format")) console.log("`npm run format` puts the format right.");
  return failed;
}

if (isMain(import.meta.url)) {
  const failed = await check();
  console.log(failed.length === 0 ? "format, lint and types are in order" : `failed: ${failed.join(", ")}`);
  if (failed.length > 0) process.exitCode = 1;
}
