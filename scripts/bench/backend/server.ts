/**
 * The reference backend with its database as a process of its own: PGlite inside, or PostgreSQL by DATABASE_URL. Whoever
 * sends `Bearer <id>` is that worker. The bench talks to it over HTTP, and asks by messages what only the process knows.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { connect } from "../../../demo/store/connect.ts";
import { createSqlStore } from "../../../demo/store/sql-store.ts";
import { createBackend } from "../../../src/backend/app.ts";
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

const backend = createBackend({
  store,
  clock: () => now,
  authenticate: async ({ headers }) => /^Bearer ([\w-]+)$/.exec(headers.get("Authorization") ?? "")?.[1] ?? null,
  reportError: (error, requestId) => process.stderr.write(`Request ${requestId}: ${String(error)}\n`),
});
const listener = getRequestListener(backend.fetch);
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
server.listen({ port: 0, host: "127.0.0.1", backlog: 1024 });
await once(server, "listening");

process.on("message", (question: Question) => {
  void answers[question]().then((answer) => process.send?.(answer));
});
process.once("disconnect", () => process.exit(0));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
process.send?.({ url: `http://127.0.0.1:${port}/api/v1` });
