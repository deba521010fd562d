/**
 * `npm run bench:backend`: how many overviews and sign-ups a second the reference backend answers, on PGlite and on
 * PostgreSQL, with 300, 3,000 and 30,000 workers. It fails where an answer is wrong, never for being slow.
 *
 * - `-- --workers 300,3000`: these sizes, multiples of 300.
 * - `-- --only pglite` or `-- --only postgres`: one of the two.
 * - `-- --seconds 5`: how long each is measured; default 3.
 * - `-- --json`: the results as JSON.
 */
import { parseArgs } from "node:util";
import { startPostgres } from "../lib/postgres.ts";
import { measureOverview } from "./backend/overview.ts";
import { startBackend } from "./backend/process.ts";
import { faultsOf, format, type Measured } from "./backend/report.ts";
import { measureSignUps } from "./backend/sign-ups.ts";

const { values } = parseArgs({
  options: {
    workers: { type: "string", default: "300,3000,30000" },
    only: { type: "string" },
    seconds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});

/** Twice what the pool of connections to PostgreSQL holds: enough wait for it to show. */
const connections = 20;

async function measure(database: string, workers: number, databaseUrl: string | null): Promise<Measured> {
  const options = { seconds: Number(values.seconds), connections };
  console.error(`${database} with ${workers} workers …`);
  const backend = await startBackend(workers, databaseUrl);
  try {
    const overview = await measureOverview(backend, options);
    return { database, workers, overview, signUps: await measureSignUps(backend, options) };
  } finally {
    await backend.close();
  }
}

async function onPGlite(sizes: readonly number[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const workers of sizes) measured.push(await measure("PGlite", workers, null));
  return measured;
}

/** Nothing where PostgreSQL can't be started here: the reason is told, and the rest still counts. */
async function onPostgres(sizes: readonly number[]): Promise<Measured[]> {
  const server = await startPostgres().catch((error: unknown) => {
    console.error(`PostgreSQL doesn't run here, so only PGlite was measured: ${String(error)}`);
    return null;
  });
  if (server === null) return [];
  try {
    const measured: Measured[] = [];
    for (const workers of sizes) measured.push(await measure("PostgreSQL", workers, server.databaseUrl));
    return measured;
  } finally {
    await server.close();
  }
}

const sizes = values.workers.split(",").map(Number);
const results = [
  ...(values.only === "postgres" ? [] : await onPGlite(sizes)),
  ...(values.only === "pglite" ? [] : await onPostgres(sizes)),
];
console.log(values.json ? JSON.stringify(results, null, 2) : format(results));
const faults = faultsOf(results);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
