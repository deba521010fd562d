/** What the fault tests saw, as the tables of docs/faults.md, which have to say the same. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "../helpers/sources.ts";
import { faults, type Fault } from "./faults.ts";

export type Part = "reading" | "writing";

interface Row {
  readonly fault: Fault;
  readonly part: Part;
  /** Which column. */
  readonly action: string;
  readonly who: string;
  readonly seen: string;
}

const rows: Row[] = [];

export function record(row: Row): void {
  rows.push(row);
}

/** `all`, or who saw it, by what was seen. */
function describeCell(cell: readonly Row[], everybody: number): string {
  const bySeen = Map.groupBy(cell, ({ seen }) => seen);
  const parts = [...bySeen].map(([seen, those]) => {
    const who = [...new Set(those.map(({ who: name }) => name))].toSorted();
    return who.length === everybody ? seen : `${who.join(", ")}: ${seen}`;
  });
  return parts.toSorted((a, b) => a.length - b.length).join("<br>") || "–";
}

function writeTable(part: Part): string {
  const own = rows.filter((row) => row.part === part);
  const actions = [...new Set(own.map(({ action }) => action))];
  const everybody = new Set(own.map(({ who }) => who)).size;
  const lines = faults
    .filter((fault) => own.some((row) => row.fault === fault))
    .map((fault) => {
      const cells = actions.map((action) =>
        describeCell(
          own.filter((row) => row.fault === fault && row.action === action),
          everybody,
        ),
      );
      return `| ${[fault.what, ...cells].join(" | ")} |`;
    });
  return [`| what goes wrong | ${actions.join(" | ")} |`, `| --- |${" --- |".repeat(actions.length)}`, ...lines].join(
    "\n",
  );
}

/** Whether every cell of the matrix is tried (`npm run test:faults`), or a part that meets every fault and every element. */
export const isFullRun = process.env["FAULTS"] === "all";

const file = resolve(root, "docs/faults.md");

/** The text between the marks of a part, in `text`. */
function replacePart(text: string, part: Part, table: string): string {
  const pattern = new RegExp(`(<!-- ${part} -->\\n)[^]*?(<!-- end of ${part} -->)`);
  assert.match(text, pattern, `docs/faults.md has a place for the table of ${part}`);
  return text.replace(pattern, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}

/** Fails where the table has not what a part of the matrix saw, in the row and column where it belongs. */
function assertContained(written: string, part: Part): void {
  const own = rows.filter((row) => row.part === part);
  const [, table = ""] = new RegExp(`<!-- ${part} -->([^]*?)<!-- end of ${part} -->`).exec(written) ?? [];
  const [head = [], , ...body] = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  for (const { fault, action, seen, who } of own) {
    const cell = body.find(([, what]) => what === fault.what)?.[head.indexOf(action)];
    const plain = (text: string): string => text.replaceAll(/[*_]/g, "");
    assert.ok(cell !== undefined && plain(cell).includes(plain(seen)), `${fault.what}, ${action}, ${who}: ${seen}`);
  }
}

/**
 * @throws {Error} where the page in the docs says anything else than what the tests of this process saw. A full run with
 *   `UPDATE_DOCS=1` in the environment writes the page instead.
 */
export async function assertTable(part: Part): Promise<void> {
  const written = await readFile(file, "utf8");
  if (!isFullRun) return assertContained(written, part);
  const config = await resolveConfig(file);
  const made = await format(replacePart(written, part, writeTable(part)), { ...config, parser: "markdown" });
  if (process.env["UPDATE_DOCS"] === "1") return writeFile(file, made);
  return assert.equal(written, made, "docs/faults.md is out of date: npm run faults:doc writes it anew");
}
