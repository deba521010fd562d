/**
 * `npm run release`: looks whether this commit can come out as the version it says to be, tests it, and shows what would
 * be published. `--prepare 1.4.0` writes that number everywhere; `--publish` publishes, from continuous integration only.
 */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { isMain } from "./lib/is-main.ts";
import { closeChangelog, findObstacles, isVersion, type ReleaseFacts } from "./lib/release.ts";
import { mustRun, root } from "./lib/run.ts";

const execute = promisify(execFile);
const versionPattern = /version = "([^"]+)"/;
const numberPattern = /"version": "([^"]+)"/g;

const files = {
  manifest: "package.json",
  lockfile: "package-lock.json",
  source: "src/sdk/version.ts",
  changelog: "CHANGELOG.md",
} as const;

function read(file: string): Promise<string> {
  return readFile(resolve(root, file), "utf8");
}

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await execute("git", args, { cwd: root });
  return stdout;
}

/** The first number of a file of npm's is its own, or the package's. */
function numberIn(json: string, nth = 0): string {
  return [...json.matchAll(numberPattern)][nth]?.[1] ?? "none";
}

async function readFacts(): Promise<ReleaseFacts> {
  const [manifest, lockfile, source, changelog, uncommitted, tags] = await Promise.all([
    read(files.manifest),
    read(files.lockfile),
    read(files.source),
    read(files.changelog),
    git("status", "--porcelain"),
    git("tag", "--list"),
  ]);
  return {
    version: numberIn(manifest),
    written: {
      [files.lockfile]: numberIn(lockfile),
      [`${files.lockfile} (packages)`]: numberIn(lockfile, 1),
      [files.source]: versionPattern.exec(source)?.[1] ?? "none",
    },
    changelog,
    uncommitted,
    tags: tags.split("\n"),
  };
}

/** Replaces the first `count` numbers of a file of npm's. */
function renumber(json: string, version: string, count: number): string {
  let left = count;
  return json.replaceAll(numberPattern, (found) => (left-- > 0 ? `"version": "${version}"` : found));
}

async function prepare(version: string): Promise<void> {
  if (!isVersion(version)) throw new RangeError(`--prepare ${version}: a version is like 1.4.0.`);
  const day = new Date().toISOString().slice(0, 10);
  const change = async (file: string, edit: (text: string) => string): Promise<void> =>
    writeFile(resolve(root, file), edit(await read(file)));
  await change(files.changelog, (text) => closeChangelog(text, version, day));
  await change(files.manifest, (text) => renumber(text, version, 1));
  await change(files.lockfile, (text) => renumber(text, version, 2));
  await change(files.source, (text) => text.replace(versionPattern, `version = "${version}"`));
  console.log(`${version} is written. Read the changelog, commit, and run \`npm run release\`.`);
}

/** Where a run has an identity, provenance can say which one it was. */
function hasIdentity({ ACTIONS_ID_TOKEN_REQUEST_URL, SIGSTORE_ID_TOKEN }: NodeJS.ProcessEnv): boolean {
  return Boolean(ACTIONS_ID_TOKEN_REQUEST_URL ?? SIGSTORE_ID_TOKEN);
}

async function release(publish: boolean): Promise<void> {
  if (publish && !hasIdentity(process.env)) {
    throw new Error(
      "--publish needs a run of continuous integration with an identity token (id-token: write): without it the package would have no provenance.",
    );
  }
  const obstacles = findObstacles(await readFacts());
  if (obstacles.length > 0) throw new Error(`Nothing can come out yet:\n${obstacles.join("\n")}`);
  await mustRun("npm", ["test"]);
  // What has just been built and tested is what is packed.
  if (publish) await mustRun("npm", ["publish", "--provenance", "--access", "public", "--ignore-scripts"]);
  else await mustRun("npm", ["pack", "--dry-run", "--ignore-scripts"]);
  console.log(publish ? "Published. Tag this commit." : "It could come out; nothing has been published.");
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: { prepare: { type: "string" }, publish: { type: "boolean", default: false } },
  });
  try {
    await (values.prepare === undefined ? release(values.publish) : prepare(values.prepare));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
