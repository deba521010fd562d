import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When the newest of these files, or files in these folders, was written (milliseconds since 1970); 0 where none is there. */
export function newestChange(...paths: readonly string[]): number {
  return Math.max(0, ...paths.map(changeOf));
}

function changeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  return stats.isDirectory() ? newestChange(...readdirSync(path).map((name) => join(path, name))) : stats.mtimeMs;
}
