/**
 * The reference backend with its database as a process of its own: PGlite inside, or PostgreSQL by DATABASE_URL. Whoever
 * sends `Bearer <id>` is that worker. The bench talks to it over HTTP, and asks by messages what only the process knows.
 */
import { connect } from "../../../demo/store/connect.ts";
import { createSqlStore } from "../../../demo/store/sql-store.ts";
import { serveBackend } from "../../lib/serve-backend.ts";
import { createData, createPrizes, findChoosers, now } from "./data.ts";
import { takeStock } from "./stock.ts";
import type { Message, Question } from "./messages.ts";

const { DATABASE_URL: databaseUrl, BENCH_WORKERS: workers } = process.env;
/** So many members sign up in a round. */
const mostMembers = 1000;

const { db, send } = await connect({ databaseUrl });
const store = createSqlStore(db, send);
const data = createData(Number(workers));
await store.fill(data);
// As autovacuum would within a minute: what the planner knows of the tables is part of a database in use.
await db.execute("vacuum analyze");

const members = findChoosers(data)
  .slice(0, mostMembers)
  .map(({ id }) => id);
const prizes = createPrizes(data, members.length);

const answers: { readonly [Name in Question]: () => Promise<Message<Name>> } = {
  who: async () => ({ readers: data.workers.map(({ id }) => id), members }),
  prepare: async () => {
    const { spread, rush } = prizes;
    await store.transaction((transaction) => transaction.addOccurrences([...spread, rush]));
    return { spread: spread.map(({ id }) => id), rush: rush.id, places: rush.capacity };
  },
  stock: async () => takeStock(db, store, prizes),
  usage: async () => {
    const { user, system } = process.cpuUsage();
    return { processor: (user + system) / 1000 };
  },
};

const { url } = await serveBackend(store, now);

process.on("message", (question: Question) => {
  void answers[question]().then((answer) => process.send?.(answer));
});
process.once("disconnect", () => process.exit(0));
process.send?.({ url });
