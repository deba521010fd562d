/** The reads of the SQL store, the same for PGlite and PostgreSQL. */
import { and, asc, desc, eq, getTableColumns, gt, gte, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { CooperativeRecord } from "../../src/backend/model.ts";
import type { DaySpan, ShiftPageQuery, ShiftWithOccurrence, StoreReader } from "../../src/backend/store.ts";
import type { Ask } from "./ask.ts";
import { andThen, createQuestion, createShape, pair, type Question, type Shape } from "./question.ts";
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

const { taken: _taken, ...occurrenceColumns } = getTableColumns(occurrences);
const occurrenceShape = createShape(occurrenceColumns);
const countedShape = createShape(getTableColumns(occurrences));
const shiftShape = createShape(getTableColumns(shifts));
const workedShape = pair(shiftShape, occurrenceShape);
const workerShape = createShape(getTableColumns(workers));
const slotShape = createShape(getTableColumns(slots));
const cooperativeShape = createShape(getTableColumns(cooperatives));
const taskShape = createShape(getTableColumns(tasks));
const coordinatorShape = createShape(getTableColumns(coordinators));
const assignmentShape = createShape(getTableColumns(assignments));
const closureShape = createShape(getTableColumns(closures));
const noticeShape = createShape(getTableColumns(notices));

interface Choice {
  readonly where?: SQL | undefined;
  readonly order: readonly (PgColumn | SQL)[];
  readonly limit?: number;
}

function tail({ where, order, limit }: Choice): SQL {
  const condition = where === undefined ? sql`` : sql` where ${where}`;
  const most = limit === undefined ? sql`` : sql` limit ${limit}`;
  return sql`${condition} order by ${sql.join([...order], sql`, `)}${most}`;
}

function list<Item>(table: PgTable, shape: Shape<Item>, choice: Choice): Question<Item[]> {
  return createQuestion(table, shape, sql`from ${table}${tail(choice)}`);
}

function one<Item>(table: PgTable & { readonly id: PgColumn }, shape: Shape<Item>, where: SQL): Question<Item | null> {
  return andThen(list(table, shape, { where, order: [table.id], limit: 1 }), ([first]) => first ?? null);
}

/** @throws {Error} when the database was never filled. */
export function toCooperative(row: typeof cooperatives.$inferSelect | undefined): CooperativeRecord {
  if (row === undefined) throw new Error("The database has no cooperative: fill it from a seed or an import first.");
  return { ...row.decisions, plannedUntil: row.plannedUntil };
}

const cooperative = andThen(list(cooperatives, cooperativeShape, { order: [cooperatives.id], limit: 1 }), ([row]) =>
  toCooperative(row),
);

const shiftOrder = [asc(occurrences.start), asc(shifts.id)];
const newestFirst = [desc(occurrences.start), desc(shifts.id)];

/** Occurrences before shifts, as every statement names them. */
function work(choice: Choice): Question<ShiftWithOccurrence[]> {
  const joined = sql`from ${occurrences} inner join ${shifts} on ${shifts.occurrenceId} = ${occurrences.id}`;
  return andThen(createQuestion(occurrences, workedShape, sql`${joined}${tail(choice)}`), (rows) =>
    rows.map(([shift, occurrence]) => ({ shift, occurrence })),
  );
}

/** What comes after a position; both orders compare the whole pair, so equal starts neither repeat nor skip. */
function isAfter({ when, after }: ShiftPageQuery): SQL | undefined {
  if (after === null) return undefined;
  const position = sql`(${after.start}::timestamptz, ${after.id})`;
  const place = sql`(${occurrences.start}, ${shifts.id})`;
  return when === "upcoming" ? sql`${place} > ${position}` : sql`${place} < ${position}`;
}

function shiftPage(query: ShiftPageQuery): Question<ShiftWithOccurrence[]> {
  const { workerId, when, now, limit } = query;
  const side = when === "upcoming" ? gt(occurrences.end, now) : lte(occurrences.start, now);
  const order = when === "upcoming" ? shiftOrder : newestFirst;
  return work({ where: and(eq(shifts.workerId, workerId), side, isAfter(query)), order, limit });
}

function slotsOf(workerId: string) {
  const joined = sql`from ${assignments} inner join ${slots} on ${slots.id} = ${assignments.slotId}`;
  const choice = { where: eq(assignments.workerId, workerId), order: [slots.id] };
  return createQuestion(assignments, slotShape, sql`${joined}${tail(choice)}`);
}

/** Counted where they are: who they are is nobody's business here, and there are many times as many as slots. */
const countedSlots: Shape<readonly [slotId: string, taken: number]> = {
  columns: sql`${assignments.slotId}, count(*)::int`,
  width: 2,
  read: (values, start) => [String(values[start]), Number(values[start + 1])],
};

const takenBySlot = andThen(
  createQuestion(assignments, countedSlots, sql`from ${assignments} group by ${assignments.slotId}`),
  (rows): ReadonlyMap<string, number> => new Map(rows),
);

function touches(days: DaySpan | undefined): SQL | undefined {
  return days === undefined ? undefined : and(lte(closures.start, days.to), gte(closures.end, days.from));
}

/** Reads by asking. */
export function createSqlReader(ask: Ask): StoreReader {
  return {
    cooperative: () => ask(cooperative),
    tasks: () => ask(list(tasks, taskShape, { order: [tasks.id] })),
    coordinators: () => ask(list(coordinators, coordinatorShape, { order: [coordinators.id] })),
    worker: (id) => ask(one(workers, workerShape, eq(workers.id, id))),
    workerByCalendarKey: (key) => ask(one(workers, workerShape, eq(workers.calendarKey, key))),
    workers: (regime) => ask(list(workers, workerShape, { where: eq(workers.regime, regime), order: [workers.id] })),
    slots: (workerId) =>
      ask(workerId === undefined ? list(slots, slotShape, { order: [slots.id] }) : slotsOf(workerId)),
    takenBySlot: () => ask(takenBySlot),
    assignments: () => ask(list(assignments, assignmentShape, { order: [assignments.slotId, assignments.workerId] })),
    occurrence: (id) => ask(one(occurrences, countedShape, eq(occurrences.id, id))),
    occurrences: ({ from, to }) =>
      ask(
        list(occurrences, countedShape, {
          where: and(gte(occurrences.day, from), lte(occurrences.day, to)),
          order: [occurrences.start, occurrences.id],
        }),
      ),
    shiftPage: (query) => ask(shiftPage(query)),
    shiftsSince: (workerId, since) =>
      ask(work({ where: and(eq(shifts.workerId, workerId), gt(occurrences.end, since)), order: shiftOrder })),
    shiftAt: (workerId, occurrenceId) =>
      ask(one(shifts, shiftShape, sql`${and(eq(shifts.workerId, workerId), eq(shifts.occurrenceId, occurrenceId))}`)),
    closures: (days) =>
      ask(list(closures, closureShape, { where: touches(days), order: [closures.start, closures.id] })),
    notices: (now) =>
      ask(
        list(notices, noticeShape, {
          where: and(lte(notices.start, now), or(isNull(notices.end), gt(notices.end, now))),
          order: [notices.start, notices.id],
        }),
      ),
  };
}
