/** The reference backend on PostgreSQL as a process of its own, which can be killed. Prints its base URL. */
import { connect } from "../../../demo/store/connect.ts";
import { createSqlStore } from "../../../demo/store/sql-store.ts";
import { serve } from "./serve.ts";

const connection = await connect({ databaseUrl: process.env["DATABASE_URL"] });
const { url } = await serve(createSqlStore(connection.db));
process.stdout.write(`${url}\n`);
