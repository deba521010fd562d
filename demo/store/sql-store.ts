/** Keeps a cooperative in PostgreSQL or PGlite: one set of queries, all parameterised by drizzle. */
import { eq, sql, type SQL } from "drizzle-orm";
import type { CooperativeData, ShiftRecord } from "../../src/backend/model.ts";
import type { Store, StoreTransaction } from "../../src/backend/store.ts";
import { askSingly, askTogether, tableOrder, type Database, type Send } from "./ask.ts";
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
import { inBatches, insertAll, insertRows } from "./insert.ts";
import { createSqlReader, toCooperative } from "./sql-reader.ts";

/** Shifts that take a place, by their occurrence, of a list of them that a statement has. */
const countPlaces = (list: SQL): SQL =>
  sql`select occurrence_id, count(*)::integer as places from ${list} where attendance <> 'cancelled' group by occurrence_id`;

/** `change` is what a statement adds to, or takes from, the places that are taken. */
const changeTaken = (change: SQL, counted: SQL): SQL =>
  sql`update ${occurrences} set taken = ${occurrences.taken} ${change} from ${counted} as counted where ${occurrences.id} = counted.occurrence_id`;

/** The count changes with the shifts, in one statement: one that adds what is there already counts nothing. */
async function addShifts(db: Database, added: readonly ShiftRecord[]): Promise<void> {
  for (const batch of inBatches(added)) {
    const change = changeTaken(sql`+ counted.places`, sql`(${countPlaces(sql`added`)})`);
    await db.execute(sql`with added as (${insertRows(shifts, batch)} returning *) ${change}`);
  }
}

async function removeShift(db: Database, id: string): Promise<void> {
  const remove = db.delete(shifts).where(eq(shifts.id, id)).returning();
  const change = changeTaken(sql`- counted.places`, sql`(${countPlaces(sql`removed`)})`);
  await db.execute(sql`with removed as (${remove.getSQL()}) ${change}`);
}

function createTransaction(db: Database): StoreTransaction {
  return {
    ...createSqlReader(askTogether(async (statement) => db.execute(statement))),
    lockCooperative: async () => toCooperative((await db.select().from(cooperatives).limit(1).for("no key update"))[0]),
    // "no key update": holds back others who lock, but not a new shift that refers to the row.
    lockWorker: async (id) =>
      (await db.select().from(workers).where(eq(workers.id, id)).for("no key update"))[0] ?? null,
    // Whoever waited for the lock gets the row as it is by then, and its count with it.
    lockOccurrence: async (id) =>
      (await db.select().from(occurrences).where(eq(occurrences.id, id)).for("no key update"))[0] ?? null,
    saveWorker: async (worker) => {
      await db.update(workers).set(worker).where(eq(workers.id, worker.id));
    },
    savePlannedUntil: async (plannedUntil) => {
      await db.update(cooperatives).set({ plannedUntil });
    },
    addOccurrences: (added) => insertAll(db, occurrences, added),
    addShifts: (added) => addShifts(db, added),
    removeShift: (id) => removeShift(db, id),
  };
}

async function replaceAll(db: Database, data: CooperativeData): Promise<void> {
  await db.execute(sql`truncate ${sql.join([...tableOrder], sql`, `)}`);
  const { plannedUntil, ...decisions } = data.cooperative;
  await db.insert(cooperatives).values({ plannedUntil, decisions });
  await insertAll(db, tasks, data.tasks);
  await insertAll(db, coordinators, data.coordinators);
  await insertAll(db, workers, data.workers);
  await insertAll(db, slots, data.slots);
  await insertAll(db, assignments, data.assignments);
  await insertAll(db, occurrences, data.occurrences);
  await insertAll(db, shifts, data.shifts);
  await db.execute(changeTaken(sql`+ counted.places`, sql`(${countPlaces(sql`${shifts}`)})`));
  await insertAll(db, closures, data.closures);
  await insertAll(db, notices, data.notices);
}

/**
 * Lock that every transaction shares and filling has alone. Emptying tables waits for the rows that a sign-up holds,
 * while the sign-up waits for the tables: without it PostgreSQL ends one of the two.
 */
const fillLock = 0x636f6f70;

/**
 * A store over a connection or a pool that has the tables of schema.ts.
 *
 * @param send - what reads are sent by, where there is a better way than `db` has; see connect.ts.
 */
export function createSqlStore(db: Database, send: Send = async (statement) => db.execute(statement)): Store {
  return {
    ...createSqlReader(askSingly(send)),
    snapshot: () => createSqlReader(askTogether(send)),
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
