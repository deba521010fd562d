/**
 * `npm run test:faults`: every fault with every element, and what members see of it compared with docs/faults.md;
 * `npm run faults:doc` writes that page instead. `npm test` runs a part. `-- --engine firefox` takes that browser.
 */
import { parseArgs } from "node:util";
import { run } from "./lib/run.ts";

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, engine: { type: "string", default: "chromium" } },
});
const { write, engine } = values;
const env = { TZ: "Pacific/Auckland", FAULTS: "all", FAULTS_ENGINE: engine, ...(write ? { UPDATE_DOCS: "1" } : {}) };
const args = ["--test", "--test-concurrency=1", "--test-reporter=spec", "test/faults/*.test.ts"];
if (!(await run("node", args, { env }))) process.exitCode = 1;
