/** Keeps a second process out of a PGlite folder: PGlite doesn't, and two of them destroy the files. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * How long one waits that finds the folder taken, in milliseconds: who came first by a hair has then written who it is.
 */
const patience = 200;

/**
 * The operating system's own lock on a file, by way of SQLite, which has one on every system. It ends with the process,
 * however that ends: there is none to take over from a dead one, where two who come at once would both succeed.
 *
 * @returns `null` when somebody has it.
 */
function lockFile(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec("begin exclusive");
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes("locked")) return null;
    throw error;
  }
}

/**
 * Takes the folder's lock.
 *
 * @returns gives it back.
 * @throws {Error} when another process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const ownerFile = join(folder, "lock");
  const lock = lockFile(join(folder, "lock.sqlite"));
  if (lock === null) {
    const owner = await readFile(ownerFile, "utf8").catch(() => "unknown");
    throw new Error(
      `${folder} is in use by process ${owner}: stop that one first, or start with --memory to leave the folder alone.`,
    );
  }
  await writeFile(ownerFile, String(process.pid));
  return async () => {
    await rm(ownerFile, { force: true });
    lock.close();
  };
}
