/** Keeps a cooperative in PostgreSQL or PGlite: one set of queries, all parameterised by drizzle. */
import { eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { CooperativeData } from "../../src/backend/model.ts";
import type { Store, StoreTransaction } from "../../src/backend/store.ts";
import {
  assignments,
  closures,
  cooperatives,
  coordinators,
  notices,
  occurrences,
  shifts,
  slots,
  tasks,
  workers,
} from "./schema.ts";
import { createSqlReader, readCooperative, type Database } from "./sql-reader.ts";

/** Rows of one `insert`: far below the 65,535 parameters that the protocol allows a statement. */
const rowsPerInsert = 500;

/** Parts of a list, each short enough for one statement. */
function* inBatches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let index = 0; index < rows.length; index += rowsPerInsert) yield rows.slice(index, index + rowsPerInsert);
}

async function insertAll<Table extends PgTable>(
  db: Database,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  for (const batch of inBatches(rows)) await db.insert(table).values(batch).onConflictDoNothing();
}

function createTransaction(db: Database): StoreTransaction {
  const reader = createSqlReader(db);
  return {
    ...reader,
    lockCooperative: () => readCooperative(db, true),
    // "no key update": holds back others who lock, but not a new shift that refers to the row.
    lockWorker: async (id) =>
      (await db.select().from(workers).where(eq(workers.id, id)).for("no key update"))[0] ?? null,
    lockOccurrence: async (id) => {
      await db.select({ id: occurrences.id }).from(occurrences).where(eq(occurrences.id, id)).for("no key update");
      // Counted by a statement of its own: the one that waited for the lock still sees the places of before.
      return reader.occurrence(id);
    },
    saveWorker: async (worker) => {
      await db.update(workers).set(worker).where(eq(workers.id, worker.id));
    },
    savePlannedUntil: async (plannedUntil) => {
      await db.update(cooperatives).set({ plannedUntil });
    },
    addOccurrences: (added) => insertAll(db, occurrences, added),
    addShifts: (added) => insertAll(db, shifts, added),
    removeShift: async (id) => {
      await db.delete(shifts).where(eq(shifts.id, id));
    },
  };
}

async function replaceAll(db: Database, data: CooperativeData): Promise<void> {
  // Occurrences before shifts, as every read has them: in two orders, a read and this one could wait for each other.
  const tables = [occurrences, shifts, assignments, slots, workers, coordinators, tasks, closures, notices];
  await db.execute(sql`truncate ${sql.join([cooperatives, ...tables], sql`, `)}`);
  const { plannedUntil, ...decisions } = data.cooperative;
  await db.insert(cooperatives).values({ plannedUntil, decisions });
  await insertAll(db, tasks, data.tasks);
  await insertAll(db, coordinators, data.coordinators);
  await insertAll(db, workers, data.workers);
  await insertAll(db, slots, data.slots);
  await insertAll(db, assignments, data.assignments);
  await insertAll(db, occurrences, data.occurrences);
  await insertAll(db, shifts, data.shifts);
  await insertAll(db, closures, data.closures);
  await insertAll(db, notices, data.notices);
}

/**
 * Lock that every transaction shares and filling has alone. Emptying tables waits for the rows that a sign-up holds,
 * while the sign-up waits for the tables: without it PostgreSQL ends one of the two.
 */
const fillLock = 0x636f6f70;

/** A store over a connection or a pool that has the tables of schema.ts. */
export function createSqlStore(db: Database): Store {
  return {
    ...createSqlReader(db),
    transaction: (work) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock_shared(${fillLock})`);
        return work(createTransaction(transaction));
      }),
    fill: (data) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${fillLock})`);
        await replaceAll(transaction, data);
      }),
  };
}
