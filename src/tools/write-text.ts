/** Writes a text file whole or not at all. */
import { open, rename, rm } from "node:fs/promises";

/** Characters that are collected before they are written. */
const pieceLength = 256 * 1024;

/**
 * Writes `pieces` to `path` by way of a file beside it, which takes its place when all is written: whoever reads `path`
 * finds the old file or the new one. Only its owner may read it.
 *
 * @throws what `pieces` throws, or the file system's error; `path` is as it was then.
 */
export async function writeText(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const draft = `${path}.partial`;
  const file = await open(draft, "w", 0o600);
  try {
    let text = "";
    for await (const piece of pieces) {
      text += piece;
      if (text.length < pieceLength) continue;
      await file.writeFile(text);
      text = "";
    }
    await file.writeFile(text);
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
