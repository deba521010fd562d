/** Writes an export, whole or not at all. */
import { open, rename, rm } from "node:fs/promises";
import { formatLine, type ExportLine } from "./format.ts";

/** Characters that are collected before they are written. */
const pieceLength = 256 * 1024;

/**
 * Writes lines to `path` by way of a file beside it, which takes its place when all is written: whoever reads `path`
 * finds the old file or the new one. Only its owner may read it: an export holds people's data.
 *
 * @returns how many lines were written.
 * @throws what `lines` throws, or the file system's error; `path` is as it was then.
 */
export async function writeExport(
  path: string,
  lines: AsyncIterable<ExportLine> | Iterable<ExportLine>,
): Promise<number> {
  const draft = `${path}.partial`;
  const file = await open(draft, "w", 0o600);
  let count = 0;
  try {
    let piece = "";
    for await (const line of lines) {
      piece += formatLine(line);
      count += 1;
      if (piece.length >= pieceLength) {
        await file.appendFile(piece);
        piece = "";
      }
    }
    await file.appendFile(piece);
    await file.close();
    await rename(draft, path);
    return count;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
