/** Writes an export, whole or not at all. */
import { writeText } from "../write-text.ts";
import { formatLine, type ExportLine } from "./format.ts";

/**
 * Writes lines to `path`, which holds the old file until all is written. Only its owner may read it: an export holds
 * people's data.
 *
 * @returns how many lines were written.
 * @throws what `lines` throws, or the file system's error; `path` is as it was then.
 */
export async function writeExport(
  path: string,
  lines: AsyncIterable<ExportLine> | Iterable<ExportLine>,
): Promise<number> {
  let count = 0;
  async function* format(): AsyncGenerator<string, void> {
    for await (const line of lines) {
      count += 1;
      yield formatLine(line);
    }
  }
  await writeText(path, format());
  return count;
}
