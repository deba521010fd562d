/**
 * `npm run test:postgres`: what the SQL store promises, on a PostgreSQL that this starts by itself, and the races for a
 * place in full size: 500 members for one place, 5,000 for 200 while the backend is killed. It takes minutes.
 */
import { run } from "./lib/run.ts";

const files = ["stores", "races"].map((name) => `test/backend/${name}.test.ts`);
const env = { TZ: "Pacific/Auckland", TEST_POSTGRES: "full" };
// One file after the other: each measures how much it can take.
if (!(await run("node", ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files], { env }))) {
  process.exitCode = 1;
}
