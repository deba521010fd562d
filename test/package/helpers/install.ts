/** The package as it is published, installed into projects of their own: packed, unpacked, and without a network. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { root } from "../../helpers/sources.ts";

const execute = promisify(execFile);

export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

export interface Packed {
  readonly tarball: string;
  readonly files: readonly PackedFile[];
  /** Bytes of the tarball. */
  readonly size: number;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
}

/** Packs what has been built. */
export async function pack(folder: string): Promise<Packed> {
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const { stdout } = await execute("npm", args, { cwd: root, maxBuffer: 2 ** 24 });
  const [packed] = JSON.parse(stdout) as readonly (Omit<Packed, "tarball"> & { readonly filename: string })[];
  assert.ok(packed);
  return { tarball: join(folder, packed.filename), files: packed.files, size: packed.size };
}

async function link(name: string, modules: string): Promise<void> {
  const path = join(modules, name);
  await mkdir(dirname(path), { recursive: true });
  await symlink(resolve(root, "node_modules", name), path, "dir");
}

/**
 * Copies a project of `test/consumers` and installs what it asks for: the tarball, and for the rest what is installed
 * here. The package finds its declared dependencies and no others.
 *
 * @returns the project's folder.
 */
export async function install(project: string, { tarball }: Packed, folder: string): Promise<string> {
  const target = join(folder, project);
  await cp(resolve(root, "test/consumers", project), target, { recursive: true });
  const modules = join(target, "node_modules");
  const own = join(modules, "coopshift");
  await mkdir(own, { recursive: true });
  await execute("tar", ["-xzf", tarball, "-C", own, "--strip-components=1"]);
  const { dependencies = {}, devDependencies = {} } = await readManifest(target);
  const needed = { ...(await readManifest(own)).dependencies, ...dependencies, ...devDependencies };
  const names = Object.keys(needed).filter((name) => name !== "coopshift");
  await Promise.all(names.map((name) => link(name, modules)));
  return target;
}

/** Runs one of this repository's tools in a project. @throws {Error} with what it said when it fails. */
export async function runTool(tool: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(resolve(root, "node_modules/.bin", tool), args, { cwd, maxBuffer: 2 ** 24 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${tool} ${args.join(" ")} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** A folder that is gone after the tests. */
export async function createFolder(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "coopshift-package-"));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
