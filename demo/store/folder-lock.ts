/** Keeps a second process out of a PGlite folder: PGlite doesn't, and two of them destroy the files. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Lock files that this process holds. */
const held = new Set<string>();

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else can't be signalled, but it lives.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function readOwner(file: string): Promise<number> {
  try {
    return Number(await readFile(file, "utf8"));
  } catch {
    // No file: nobody has the lock.
    return 0;
  }
}

/**
 * Takes the folder's lock; one that a dead process left is taken over.
 *
 * @returns gives it back.
 * @throws {Error} when another process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  const owner = await readOwner(file);
  // A container's processes get the same ids at every start: one's own id, not taken here, is a dead process's.
  if (owner === process.pid ? held.has(file) : isAlive(owner)) {
    throw new Error(
      `${folder} is in use by process ${owner}: stop that one first, or start with --memory to leave the folder alone.`,
    );
  }
  await rm(file, { force: true });
  await writeFile(file, String(process.pid), { flag: "wx" });
  held.add(file);
  return async () => {
    held.delete(file);
    await rm(file, { force: true });
  };
}
