/**
 * More members than places, all at once, over HTTP, on PGlite and on PostgreSQL, also with a backend that is killed and
 * comes back. `npm run test:postgres` runs it in full size.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { connect, type Connection } from "../../demo/store/connect.ts";
import { shifts } from "../../demo/store/schema.ts";
import { createSqlStore } from "../../demo/store/sql-store.ts";
import { serveBackend } from "../../scripts/lib/serve-backend.ts";
import type { CooperativeData } from "../../src/backend/model.ts";
import { data, makeOccurrence, makeWorker, now } from "./fixtures.ts";
import { storm, type Answered } from "./helpers/storm.ts";
import { findPostgres, isFull } from "./stores.ts";

const openingId = "wanted";
const lastPlace = { members: isFull ? 500 : 60, places: 1 };
const manyPlaces = { members: isFull ? 5000 : 120, places: isFull ? 200 : 20 };

function listIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `member-${String(index).padStart(4, "0")}`);
}

function createRush({ members, places }: { members: number; places: number }): CooperativeData {
  return {
    ...data,
    workers: listIds(members).map((id) => makeWorker(id)),
    assignments: [],
    occurrences: [makeOccurrence(openingId, "2026-11-27T08:00:00Z", { capacity: places })],
    shifts: [],
  };
}

/** Who has a place, straight from the database; a worker twice in it is there twice. */
async function listPlaces({ db }: Connection): Promise<string[]> {
  const rows = await db.select().from(shifts).where(eq(shifts.occurrenceId, openingId));
  return rows.map(({ workerId }) => workerId).toSorted();
}

/** How often each answer was given: `{ "200": 1, "409 full": 499 }`. */
function countAnswers(answered: readonly Answered[]): Record<string, number> {
  const groups = Map.groupBy(answered, ({ status, code }) => (code === null ? `${status}` : `${status} ${code}`));
  return Object.fromEntries(Array.from(groups, ([answer, all]) => [answer, all.length]));
}

function listWinners(answered: readonly Answered[]): string[] {
  return answered.flatMap(({ workerId, status }) => (status === 200 ? [workerId] : [])).toSorted();
}

async function raceForLastPlace(connection: Connection): Promise<void> {
  const { members, places } = lastPlace;
  await createSqlStore(connection.db).fill(createRush(lastPlace));
  const server = await serveBackend(createSqlStore(connection.db, connection.send), now);
  try {
    const ids = listIds(members);
    const { answered, unanswered } = await storm(ids, { url: server.url, openingId, atOnce: members });
    assert.deepEqual(unanswered, []);
    assert.deepEqual(countAnswers(answered), { "200": places, "409 full": members - places });
    assert.deepEqual(await listPlaces(connection), listWinners(answered));
    const again = await storm(listWinners(answered), { url: server.url, openingId, atOnce: 1 });
    assert.deepEqual(countAnswers(again.answered), { "200": places }, "who has it is told so again");
  } finally {
    await server.close();
  }
}

interface KillableServer {
  readonly url: string;
  /** Without a word to anybody, as a power cut. */
  readonly kill: () => Promise<void>;
}

/** A database that outlives the backend. */
interface Ground {
  /** How a backend of its own finds it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Looks into it while no backend runs. */
  readonly visit: <T>(task: (connection: Connection) => Promise<T>) => Promise<T>;
}

async function startServer({ environment }: Ground): Promise<KillableServer> {
  const script = fileURLToPath(new URL("helpers/race-server.ts", import.meta.url));
  const { DATABASE_URL: _url, ...others } = process.env;
  const child = spawn(process.execPath, [script], {
    env: { ...others, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), "line"),
    closed.then(() => Promise.reject(new Error("The backend did not start; its output is above."))),
  ])) as [string];
  return {
    url,
    kill: async () => {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

/** @param tell - says what was seen after each kill. */
async function raceWithKills(ground: Ground, tell: (line: string) => void): Promise<void> {
  const { members, places } = manyPlaces;
  await ground.visit(({ db }) => createSqlStore(db).fill(createRush(manyPlaces)));
  const answered: Answered[] = [];
  let pending: readonly string[] = listIds(members);
  for (const killAfter of isFull ? [places * 0.4, members * 0.3, Infinity] : [places * 0.4, Infinity]) {
    const server = await startServer(ground);
    let killed: Promise<void> | null = null;
    const result = await storm(pending, {
      url: server.url,
      openingId,
      atOnce: 200,
      onAnswer: (count) => {
        if (count >= killAfter) killed ??= server.kill();
      },
    });
    await (killed ?? server.kill());
    answered.push(...result.answered);
    pending = result.unanswered;
    const taken = await ground.visit(listPlaces);
    for (const winner of listWinners(answered)) assert.ok(taken.includes(winner), `${winner} was given a place`);
    assert.ok(taken.length <= places, `${taken.length} places are taken of ${places}`);
    const told = listWinners(answered).length;
    tell(`${answered.length} answered, ${pending.length} not; ${taken.length} places taken, ${told} told so`);
  }
  assert.deepEqual(pending, []);
  assert.deepEqual(countAnswers(answered), { "200": places, "409 full": members - places });
  assert.deepEqual(await ground.visit(listPlaces), listWinners(answered), "whoever was told so has one place");
}

const withKills = `${manyPlaces.places} places go to as many of ${manyPlaces.members} members, though the backend is killed midway`;

describe("the last place, asked for by many members at once over HTTP", () => {
  it(`goes to one of ${lastPlace.members} on PGlite, and all others are told that it is taken`, async () => {
    const connection = await connect({});
    try {
      await raceForLastPlace(connection);
    } finally {
      await connection.close();
    }
  });
});

describe("on PGlite in a folder", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coopshift-races-"));
  });
  after(() => rm(folder, { recursive: true }));

  it(withKills, async (t) => {
    const visit: Ground["visit"] = async (task) => {
      const connection = await connect({ folder });
      try {
        return await task(connection);
      } finally {
        await connection.close();
      }
    };
    await raceWithKills({ environment: { RACE_FOLDER: folder }, visit }, (line) => t.diagnostic(line));
  });
});

const postgres = await findPostgres();

describe("on PostgreSQL", { skip: "reason" in postgres && postgres.reason }, () => {
  let connection: Connection;
  let databaseUrl = "";
  before(async () => {
    if (!("server" in postgres)) return;
    ({ databaseUrl } = postgres.server);
    connection = await connect({ databaseUrl });
  });
  after(async () => {
    await connection.close();
    if ("server" in postgres) await postgres.server.close();
  });

  it(`the last place goes to one of ${lastPlace.members} members, and all others are told that it is taken`, () =>
    raceForLastPlace(connection));

  it(withKills, (t) =>
    raceWithKills({ environment: { DATABASE_URL: databaseUrl }, visit: (task) => task(connection) }, (line) =>
      t.diagnostic(line),
    ),
  );
});
