/** What an import found, as text for a terminal. */
import type { Imported } from "./import-export.ts";

function count(items: readonly unknown[], one: string, many = `${one}s`): string {
  return `${items.length.toLocaleString("en")} ${items.length === 1 ? one : many}`;
}

/** @param file as the user gave it, for the command that shows it. */
export function formatImport({ data, takenAt, standings, otherwise }: Imported, file: string): string {
  const { cooperative, workers, slots, occurrences, shifts, closures } = data;
  const lines = [
    `${cooperative.cooperative.name}, as of ${takenAt}`,
    [
      count(workers, "worker"),
      count(slots, "slot"),
      count(occurrences, "opening"),
      count(shifts, "shift"),
      count(closures, "closure"),
    ].join(", "),
    "",
    ...standings.map((group) => `${group.workers.toLocaleString("en").padStart(8)}  ${group.standing}`),
    "",
  ];
  if (otherwise.length > 0) {
    const some = otherwise.slice(0, 3).join(", ");
    lines.push(
      `The reference backend says otherwise than the export of ${count(otherwise, "worker")}, like ${some}.`,
      `coopshift compare ${file} rules   tells in what.`,
    );
  }
  return [...lines, `npm start -- --data ${file}   shows it in the demo of the repository.`, ""].join("\n");
}
