/** The reads of the SQL store, the same for PGlite and PostgreSQL. */
import { and, asc, desc, eq, gt, gte, isNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { DaySpan, ShiftPageQuery, StoreReader } from "../../src/backend/store.ts";
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

/** A connection, a pool or an open transaction. */
export type Database = PgDatabase<PgQueryResultHKT>;

const occurrenceColumns = {
  id: occurrences.id,
  slotId: occurrences.slotId,
  day: occurrences.day,
  start: occurrences.start,
  end: occurrences.end,
  taskId: occurrences.taskId,
  capacity: occurrences.capacity,
  coordinatorId: occurrences.coordinatorId,
  cancelled: occurrences.cancelled,
};

/** Shifts that take a place; a left join counts none as 0. */
const taken = sql<number>`count(${shifts.id})::int`;

const shiftOrder = [asc(occurrences.start), asc(shifts.id)];
const newestFirst = [desc(occurrences.start), desc(shifts.id)];

/** The row of the cooperative. @throws {Error} when the database was never filled. */
export async function readCooperative(db: Database, lock = false) {
  const query = db.select().from(cooperatives).limit(1);
  const [row] = await (lock ? query.for("no key update") : query);
  if (row === undefined) throw new Error("The database has no cooperative: fill it from a seed or an import first.");
  return { ...row.decisions, plannedUntil: row.plannedUntil };
}

/** Every query names occurrences before shifts: PostgreSQL locks tables in that order, and filling does too. */
function selectShifts(db: Database, condition: SQL | undefined) {
  return db
    .select({ shift: shifts, occurrence: occurrenceColumns })
    .from(occurrences)
    .innerJoin(shifts, eq(shifts.occurrenceId, occurrences.id))
    .where(condition);
}

/** What comes after a position; both orders compare the whole pair, so equal starts neither repeat nor skip. */
function isAfter({ when, after }: ShiftPageQuery): SQL | undefined {
  if (after === null) return undefined;
  const pair = sql`(${occurrences.start}, ${shifts.id})`;
  const position = sql`(${after.start}::timestamptz, ${after.id})`;
  return when === "upcoming" ? sql`${pair} > ${position}` : sql`${pair} < ${position}`;
}

function selectShiftPage(db: Database, query: ShiftPageQuery) {
  const { workerId, when, now, limit } = query;
  const side = when === "upcoming" ? gt(occurrences.end, now) : lte(occurrences.start, now);
  return selectShifts(db, and(eq(shifts.workerId, workerId), side, isAfter(query)))
    .orderBy(...(when === "upcoming" ? shiftOrder : newestFirst))
    .limit(limit);
}

function selectOccurrences(db: Database, condition: SQL | undefined) {
  return db
    .select({ ...occurrenceColumns, taken })
    .from(occurrences)
    .leftJoin(shifts, and(eq(shifts.occurrenceId, occurrences.id), ne(shifts.attendance, "cancelled")))
    .where(condition)
    .groupBy(occurrences.id)
    .orderBy(asc(occurrences.start), asc(occurrences.id));
}

function touches(days: DaySpan | undefined): SQL | undefined {
  return days === undefined ? undefined : and(lte(closures.start, days.to), gte(closures.end, days.from));
}

async function firstOrNull<Row>(rows: PromiseLike<readonly Row[]>): Promise<Row | null> {
  return (await rows)[0] ?? null;
}

/** Reads through a connection, a pool or an open transaction. */
export function createSqlReader(db: Database): StoreReader {
  return {
    cooperative: () => readCooperative(db),
    tasks: () => db.select().from(tasks).orderBy(asc(tasks.id)),
    coordinators: () => db.select().from(coordinators).orderBy(asc(coordinators.id)),
    worker: (id) => firstOrNull(db.select().from(workers).where(eq(workers.id, id))),
    workerByCalendarKey: (key) => firstOrNull(db.select().from(workers).where(eq(workers.calendarKey, key))),
    workers: (regime) => db.select().from(workers).where(eq(workers.regime, regime)).orderBy(asc(workers.id)),
    slots: () => db.select().from(slots).orderBy(asc(slots.id)),
    assignments: (workerId) =>
      db
        .select()
        .from(assignments)
        .where(workerId === undefined ? undefined : eq(assignments.workerId, workerId))
        .orderBy(asc(assignments.slotId), asc(assignments.workerId)),
    occurrence: (id) => firstOrNull(selectOccurrences(db, eq(occurrences.id, id))),
    occurrences: ({ from, to }) => selectOccurrences(db, and(gte(occurrences.day, from), lte(occurrences.day, to))),
    shiftPage: (query) => selectShiftPage(db, query),
    shiftsSince: (workerId, since) =>
      selectShifts(db, and(eq(shifts.workerId, workerId), gt(occurrences.end, since))).orderBy(...shiftOrder),
    shiftAt: (workerId, occurrenceId) =>
      firstOrNull(
        db
          .select()
          .from(shifts)
          .where(and(eq(shifts.workerId, workerId), eq(shifts.occurrenceId, occurrenceId))),
      ),
    closures: (days) => db.select().from(closures).where(touches(days)).orderBy(asc(closures.start), asc(closures.id)),
    notices: (now) =>
      db
        .select()
        .from(notices)
        .where(and(lte(notices.start, now), or(isNull(notices.end), gt(notices.end, now))))
        .orderBy(asc(notices.start), asc(notices.id)),
  };
}
