/**
 * One read, written so that several fit into one statement: its rows come as one value, JSON, which the database makes and
 * the engine parses faster than a driver reads rows field by field.
 */
import { sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** Columns by the names that a record has for them. */
type Fields = Readonly<Record<string, PgColumn>>;

type FieldValue<Column extends PgColumn> = Column["_"]["notNull"] extends true
  ? Column["_"]["data"]
  : Column["_"]["data"] | null;

/** What a row of some fields reads as. */
type Row<Named extends Fields> = { readonly [Name in keyof Named]: FieldValue<Named[Name]> };

/** What is selected of each row, and what becomes of it. */
export interface Shape<Record> {
  /** As arguments of a function. */
  readonly columns: SQL;
  /** How many they are. */
  readonly width: number;
  /** Reads the row of values that begins at an index. */
  readonly read: (values: readonly unknown[], start: number) => Record;
}

export interface Question<Answer> {
  /** The first table that it names. */
  readonly table: PgTable;
  /** A value: an array of rows, each an array of fields. */
  readonly value: SQL;
  readonly read: (value: unknown) => Answer;
}

const instantType = "timestamptz(0)";

/** As JSON has it, an exact time depends on the session's zone; without a zone, in UTC, it doesn't. */
function toJsonField(column: PgColumn): SQL {
  return column.getSQLType() === instantType ? sql`${column} at time zone 'UTC'` : sql`${column}`;
}

function createReader(column: PgColumn): (value: unknown) => unknown {
  if (column.getSQLType() === instantType) return (value) => (typeof value === "string" ? `${value}Z` : null);
  // JSON has been parsed on the way, and null is null.
  return (value) => (typeof value === "object" ? value : column.mapFromDriverValue(value));
}

/** Made once for a table: what is asked of it changes, what is selected doesn't. */
export function createShape<Named extends Fields>(fields: Named): Shape<Row<Named>> {
  const readers = Object.entries(fields).map(([name, column]) => ({ name, read: createReader(column) }));
  return {
    columns: sql.join(Object.values(fields).map(toJsonField), sql`, `),
    width: readers.length,
    read: (values, start) => {
      const row: Record<string, unknown> = {};
      let index = start;
      for (const { name, read } of readers) row[name] = read(values[index++]);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the very fields that the statement selects, in order
      return row as Row<Named>;
    },
  };
}

/** Two records of one row, as a join gives them. */
export function pair<First, Second>(first: Shape<First>, second: Shape<Second>): Shape<readonly [First, Second]> {
  return {
    columns: sql`${first.columns}, ${second.columns}`,
    width: first.width + second.width,
    read: (values, start) => [first.read(values, start), second.read(values, start + first.width)],
  };
}

function listRows(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw new TypeError(`A list of rows was expected of the database, not ${typeof value}.`);
  return value;
}

/** @param rest - from where, which ones, in which order: `from … where … order by …`, its first table `table`. */
export function createQuestion<Item>(table: PgTable, shape: Shape<Item>, rest: SQL): Question<Item[]> {
  return {
    table,
    value: sql`to_json(array(select json_build_array(${shape.columns}) ${rest}))`,
    read: (value) => listRows(value).map((values) => shape.read(values, 0)),
  };
}

/** The same question, with something made of its answer. */
export function andThen<Before, After>(
  { table, value, read }: Question<Before>,
  make: (answer: Before) => After,
): Question<After> {
  return { table, value, read: (raw) => make(read(raw)) };
}
