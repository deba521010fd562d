/** Asks questions of the database: each by itself, or all that are asked at the same time in one statement. */
import { sql, type SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTable } from "drizzle-orm/pg-core";
import * as v from "valibot";
import type { Question } from "./question.ts";
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

/** Sends one statement. */
export type Send = (statement: SQL) => Promise<unknown>;

export type Ask = <Answer>(question: Question<Answer>) => Promise<Answer>;

/**
 * The order in which every statement names tables, and filling empties them. PostgreSQL locks them as they are named: in
 * two orders, a read and a filling could wait for each other.
 */
export const tableOrder: readonly PgTable[] = [
  cooperatives,
  occurrences,
  shifts,
  assignments,
  slots,
  workers,
  coordinators,
  tasks,
  closures,
  notices,
];

interface Waiting extends Pick<Question<unknown>, "table" | "value"> {
  readonly take: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const oneRow = v.looseObject({ rows: v.tuple([v.record(v.string(), v.unknown())]) });

async function askAll(send: Send, all: readonly Waiting[]): Promise<void> {
  const inOrder = all.toSorted((a, b) => tableOrder.indexOf(a.table) - tableOrder.indexOf(b.table));
  try {
    const values = inOrder.map(({ value }, index) => sql`${value} as ${sql.identifier(`a${index}`)}`);
    const [row] = v.parse(oneRow, await send(sql`select ${sql.join(values, sql`, `)}`)).rows;
    inOrder.forEach(({ take }, index) => take(row[`a${index}`]));
  } catch (error) {
    // Those that have their answer already hear no more.
    for (const { reject } of all) reject(error);
  }
}

/**
 * What is asked before whoever asks gives way (`await Promise.all([ask(…), ask(…)])`) becomes one statement: one way to the
 * database and back, and one moment that all answers are of. For one answer to one client: who shares it shares failures.
 */
export function askTogether(send: Send): Ask {
  let waiting: Waiting[] = [];
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) {
        queueMicrotask(() => {
          const all = waiting;
          waiting = [];
          void askAll(send, all);
        });
      }
      const { table, value, read } = question;
      waiting.push({ table, value, take: (answer) => resolve(read(answer)), reject });
    });
}

/** Every question is a statement of its own. */
export function askSingly(send: Send): Ask {
  return (question) => askTogether(send)(question);
}
