/**
 * `npm run test:cms`: the built script in a real WordPress — Debian's package on PHP's own server and a MariaDB of its own,
 * all in a temporary folder. As root on Debian or Ubuntu it installs what is missing; where it can't be had it says why, and
 * ends well. No part of `npm test`: it downloads packages and takes a minute.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { ensureBrowsers } from "./browsers.ts";
import { mustRun, root, run } from "./lib/run.ts";

/** What runs it; the extension for MySQL is a package by itself. */
const programs = ["php-cli", "php-mysql", "mariadb-server-core"];
/** What is only unpacked: installed, it would bring a web server along and start it. */
const unpacked = ["wordpress", "wordpress-theme-twentytwentythree", "php-getid3", "libjs-underscore", "libjs-cropper"];
const cache = resolve(root, "node_modules/.cache/coopshift/wordpress");

/** @returns whether it went well; what it prints is shown when it didn't. */
function shell(command: string, cwd = root): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], { cwd, env, encoding: "utf8" });
  if (status !== 0) console.log(`${command}\n${stdout}${stderr}`);
  return status === 0;
}

function hasPrograms(): boolean {
  return shell("command -v php && php -m | grep -q mysqli && PATH=$PATH:/usr/sbin command -v mariadbd");
}

/** @returns why not, where it can't be had. */
function ensurePrograms(): string | undefined {
  if (hasPrograms()) return undefined;
  if (!existsSync("/etc/debian_version"))
    return "PHP with mysqli and MariaDB are not installed, and this is no Debian.";
  const install = `apt-get update && apt-get install -y --no-install-recommends ${programs.join(" ")}`;
  if (process.getuid?.() !== 0) return `PHP with mysqli and MariaDB are not installed: sudo sh -c '${install}'`;
  return shell(install) && hasPrograms() ? undefined : `installing ${programs.join(", ")} failed; see above.`;
}

/** @returns why not, where it can't be had. */
function ensureWordPress(): string | undefined {
  if (existsSync(resolve(cache, "usr/share/wordpress/wp-settings.php"))) return undefined;
  mkdirSync(cache, { recursive: true });
  if (!shell(`apt-get download ${unpacked.join(" ")}`, cache))
    return "Debian's wordpress could not be downloaded; see above.";
  const packages = globSync("*.deb", { cwd: cache });
  return packages.every((file) => shell(`dpkg-deb -x ${file} .`, cache))
    ? undefined
    : "unpacking it failed; see above.";
}

const missing = ensurePrograms() ?? ensureWordPress();
if (missing !== undefined) {
  console.log(`SKIPPED, the script in a real WordPress: ${missing}`);
} else {
  ensureBrowsers();
  if (!existsSync(resolve(root, "dist/cdn/sri.json"))) await mustRun("node", ["scripts/build.ts"]);
  const ok = await run("node", ["--test", "test/cms/wordpress.cms.ts"], { env: { WORDPRESS: cache } });
  if (!ok) process.exitCode = 1;
}
