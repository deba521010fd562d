/** The stores that keep the same promises: in memory, PGlite, PostgreSQL. */
import { connect } from "../../demo/store/connect.ts";
import type { Database } from "../../demo/store/ask.ts";
import { createSqlStore } from "../../demo/store/sql-store.ts";
import { startPostgres, type RunningPostgres } from "../../scripts/lib/postgres.ts";
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

async function openPostgres(server: RunningPostgres): Promise<OpenStore> {
  const connection = await connect({ databaseUrl: server.databaseUrl });
  return {
    store: createSqlStore(connection.db, connection.send),
    db: connection.db,
    close: async () => {
      await connection.close();
      await server.close();
    },
  };
}

async function openPGlite(): Promise<OpenStore> {
  const connection = await connect({});
  return { store: createSqlStore(connection.db, connection.send), db: connection.db, close: connection.close };
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
