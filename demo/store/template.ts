/**
 * An empty database, kept: PGlite takes seconds of two cores to make one (it runs PostgreSQL's own `initdb`), and a
 * fifth of that to unpack one. The first start on a machine makes it, every later one and every test unpacks it.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import * as v from "valibot";

const manifest = v.object({ version: v.string() });

/** One file a version: another PGlite may lay its files out otherwise. */
async function findFile(): Promise<string> {
  const path = createRequire(import.meta.url)
    .resolve("@electric-sql/pglite")
    .replace(/dist[\\/].*$/, "package.json");
  const { version } = v.parse(manifest, JSON.parse(await readFile(path, "utf8")));
  return fileURLToPath(new URL(`../../node_modules/.cache/coopshift/pglite-${version}.tar`, import.meta.url));
}

async function make(file: string): Promise<Blob> {
  const client = await PGlite.create("memory://");
  const template = await client.dumpDataDir("none");
  await client.close();
  // Whole or not at all, also where several make it at the same time, in one process or in several.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, new Uint8Array(await template.arrayBuffer()));
    await rename(unfinished, file);
  } catch {
    // Nowhere to keep it: the next start makes its own.
    await rm(unfinished, { force: true });
  }
  return template;
}

/** @returns what PGlite unpacks into a folder or into memory that holds no database yet. */
export async function openTemplate(): Promise<Blob> {
  const file = await findFile();
  const kept = await readFile(file).catch(() => null);
  return kept === null ? make(file) : new Blob([kept]);
}
