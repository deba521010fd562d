/** The reference backend on a database that outlives it, as a process of its own, which can be killed. Prints its base URL. */
import { connect } from "../../../demo/store/connect.ts";
import { createSqlStore } from "../../../demo/store/sql-store.ts";
import { serveBackend } from "../../../scripts/lib/serve-backend.ts";
import { now } from "../fixtures.ts";

const { DATABASE_URL: databaseUrl, RACE_FOLDER: folder } = process.env;
const connection = await connect({ databaseUrl, folder });
const { url } = await serveBackend(createSqlStore(connection.db, connection.send), now);
process.stdout.write(`${url}\n`);
