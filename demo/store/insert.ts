/** Adds rows as one value, JSON: thousands of parameters take the driver far longer than the database takes for the rows. */
import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "./ask.ts";

/** Rows of one statement: a megabyte or two. */
const rowsPerInsert = 5000;

/** Parts of a list, each short enough for one statement. */
export function* inBatches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let index = 0; index < rows.length; index += rowsPerInsert) yield rows.slice(index, index + rowsPerInsert);
}

/** Leaves alone what is there already. What no row has is left to the column's default. */
export function insertRows<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): SQL {
  const known = Object.entries(getTableColumns(table));
  const used = known.filter(([name]) => rows.some((row) => name in row));
  const records = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return Object.fromEntries(used.map(([name, column]) => [column.name, values.get(name) ?? null]));
  });
  const columns = sql.join(
    used.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const from = sql`json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`;
  return sql`insert into ${table} (${columns}) select ${columns} from ${from} on conflict do nothing`;
}

export async function insertAll<Table extends PgTable>(
  db: Database,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  for (const batch of inBatches(rows)) await db.execute(insertRows(table, batch));
}
