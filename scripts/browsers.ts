/**
 * `npm run browsers`: makes sure that the browsers that tests run in are there, and installs what is missing from the
 * distribution's packages where it may (root on Debian or Ubuntu).
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowsers, listMissing, packages, type Browsers, type Engine } from "./lib/browsers.ts";
import { isMain } from "./lib/is-main.ts";

function commandFor(missing: readonly Engine[]): string {
  const names = missing.flatMap((engine) => packages[engine]).join(" ");
  return `apt-get update && apt-get install -y --no-install-recommends ${names}`;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function run(command: string): void {
  console.log(`  ${command}`);
  const { status } = spawnSync("bash", ["-c", `${command} >/dev/null`], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) console.log(`  failed with exit code ${status}`);
}

/** One engine at a time, so that a package that this distribution lacks doesn't take the others with it. */
function install(missing: readonly Engine[]): void {
  console.log(`Missing: ${missing.join(", ")}. Installing:`);
  run("apt-get update");
  for (const engine of missing) run(`apt-get install -y --no-install-recommends ${packages[engine].join(" ")}`);
}

/**
 * Finds the browsers, after installing the missing ones where it may.
 *
 * @throws {Error} when Chromium is missing after that: tests are never run without it.
 */
export function ensureBrowsers(): Browsers {
  const missingBefore = listMissing(findBrowsers());
  if (missingBefore.length > 0 && mayInstall()) install(missingBefore);
  const browsers = findBrowsers();
  const missing = listMissing(browsers);
  if (missing.length > 0) {
    console.log(`LEFT OUT, because not on this machine: ${missing.join(", ")}.`);
    console.log(`On Debian or Ubuntu this installs it: sudo sh -c '${commandFor(missing)}'`);
  }
  if (browsers.chromium === null) {
    throw new Error("Chromium was not found: put it on the PATH or name it in the environment variable CHROMIUM.");
  }
  return browsers;
}

if (isMain(import.meta.url)) console.log(ensureBrowsers());
