/** Opens the database: PostgreSQL where an address is given, else PGlite in a folder or in memory. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import type { Logger } from "drizzle-orm/logger";
import { PgDialect } from "drizzle-orm/pg-core";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { drizzle as drizzlePGlite } from "drizzle-orm/pglite";
import { migrate as migratePGlite } from "drizzle-orm/pglite/migrator";
import { Pool } from "pg";
import { lockFolder } from "./folder-lock.ts";
import type { Database, Send } from "./ask.ts";
import { openTemplate } from "./template.ts";

export interface Connection {
  readonly db: Database;
  /** Sends reads outside transactions. */
  readonly send: Send;
  /** What it is, for the line that the server prints; never with a password. */
  readonly label: string;
  readonly close: () => Promise<void>;
}

export interface ConnectOptions {
  /** `postgresql://…`; without it PGlite. */
  readonly databaseUrl?: string | undefined;
  /** Folder of PGlite's files; without it in memory. */
  readonly folder?: string | undefined;
  /** Begin with an empty folder. */
  readonly fresh?: boolean | undefined;
  /** Told of every statement, without its values. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

const migrations = { migrationsFolder: fileURLToPath(new URL("../migrations", import.meta.url)) };

/**
 * How long a transaction may do nothing before PostgreSQL ends it, in milliseconds. A backend that dies tells it so; a
 * machine that is cut off doesn't, and its locks would hold up every other member for hours.
 */
const longestSilence = 30_000;

/**
 * How long a request waits for a connection, in milliseconds: one that the network swallows, or one of the pool while all
 * are in use. Longer than that, and whoever asked has given up.
 */
const longestConnect = 8000;

function createLogger(onStatement: ConnectOptions["onStatement"]): Logger {
  return { logQuery: (text) => onStatement?.(text) };
}

/**
 * Sends statements under names, which follow from their text: each connection plans each of them once. The one that reads an
 * overview takes as long to plan as to run.
 */
function createSend(pool: Pool, onStatement: ConnectOptions["onStatement"]): Send {
  const dialect = new PgDialect();
  return (statement) => {
    const { sql: text, params } = dialect.sqlToQuery(statement);
    onStatement?.(text);
    const name = `coopshift_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
    return pool.query({ name, text, values: params });
  };
}

async function connectPostgres(databaseUrl: string, onStatement: ConnectOptions["onStatement"]): Promise<Connection> {
  const pool = new Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: longestConnect,
    idle_in_transaction_session_timeout: longestSilence,
  });
  // A connection that breaks while idle is replaced by the pool; unheard, its error would end the process.
  pool.on("error", () => undefined);
  const db = drizzlePostgres(pool, { logger: createLogger(onStatement) });
  try {
    await migratePostgres(db, migrations);
  } catch (error) {
    await pool.end();
    throw new Error("PostgreSQL could not be prepared: check that DATABASE_URL is right and the server runs.", {
      cause: error,
    });
  }
  return { db, send: createSend(pool, onStatement), label: "PostgreSQL", close: () => pool.end() };
}

async function createPGlite(path: string, isNew: boolean): Promise<PGlite> {
  return PGlite.create(path, isNew ? { loadDataDir: await openTemplate() } : {});
}

async function connectPGlite({ folder, fresh = false, onStatement }: ConnectOptions): Promise<Connection> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const unlock = folder === undefined ? async () => undefined : await lockFolder(folder);
  const path = folder === undefined ? "memory://" : join(folder, "pglite");
  try {
    if (fresh && folder !== undefined) await rm(path, { recursive: true, force: true });
    const client = await createPGlite(path, folder === undefined || !existsSync(path));
    const db = drizzlePGlite(client, { logger: createLogger(onStatement) });
    await migratePGlite(db, migrations);
    const close = async (): Promise<void> => {
      await client.close();
      await unlock();
    };
    const send: Send = async (statement) => db.execute(statement);
    return { db, send, label: folder === undefined ? "PGlite in memory" : "PGlite", close };
  } catch (error) {
    await unlock();
    throw new Error(`PGlite could not open ${folder ?? "a database in memory"}: start with --fresh to begin anew.`, {
      cause: error,
    });
  }
}

/** Opens the database and brings its tables up to date. @throws {Error} with a remedy when it can't. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { databaseUrl, onStatement } = options;
  return databaseUrl === undefined ? connectPGlite(options) : connectPostgres(databaseUrl, onStatement);
}
