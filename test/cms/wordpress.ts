/** A WordPress of its own in a temporary folder: its database, its server, an administrator and an author. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../../scripts/lib/webkit-driver.ts";
import { root } from "../helpers/sources.ts";

export type Role = "administrator" | "author";

export interface WordPress {
  readonly origin: string;
  readonly version: string;
  /** Publishes a page as somebody would through the editor, which speaks this API; gives its address. */
  publish(role: Role, content: string): Promise<string>;
  close(): Promise<void>;
}

/** How long a server may take to answer, in milliseconds. */
const startLimit = 30_000;
const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}${delimiter}/usr/sbin` };

function must(command: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: "utf8", input });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? ""}${stderr}${stdout}`);
  return stdout;
}

async function until(isReady: () => boolean | Promise<boolean>, what: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + startLimit;
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`${what} ended with exit code ${child.exitCode}.`);
    if (Date.now() > end) throw new Error(`${what} is not there after ${startLimit} ms.`);
    await delay(100);
  }
}

async function startDatabase(folder: string): Promise<{ child: ChildProcess; socket: string }> {
  const data = join(folder, "data");
  const socket = join(folder, "sql");
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  mkdirSync(data);
  // Nobody else reaches a socket in this folder, so it needs neither users nor the tables that hold them.
  const args = ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", "--skip-grant-tables"];
  const child = spawn("mariadbd", [...args, "--skip-log-bin", ...user], { env, stdio: "ignore" });
  await until(() => existsSync(socket), "MariaDB", child);
  return { child, socket };
}

/** Instead of Debian's, which looks for the configuration of a system. */
function configure(socket: string, origin: string): string {
  return `<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${origin}' ); define( 'WP_SITEURL', '${origin}' );
// Passwords of applications over plain HTTP, and nothing fetched from elsewhere.
define( 'WP_ENVIRONMENT_TYPE', 'local' ); define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'DISABLE_WP_CRON', true );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) define( $key, 'of one test' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Installs it, and gives each user a password for the API. */
const install = `<?php
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
$_SERVER['HTTP_HOST'] = parse_url( $argv[2], PHP_URL_HOST ) . ':' . parse_url( $argv[2], PHP_URL_PORT );
( new mysqli( 'localhost', 'root', '', '', 0, $argv[3] ) )->query( 'CREATE DATABASE wordpress' );
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Our shop', 'administrator', 'a@shop.example', true, '', 'no one knows it' );
switch_theme( 'twentytwentythree' );
$told = array( 'version' => get_bloginfo( 'version' ) );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'nor this one', 'role' => 'author' ) );
foreach ( array( 'administrator', 'author' ) as $login ) {
  list( $told[ $login ] ) = WP_Application_Passwords::create_new_application_password( get_user_by( 'login', $login )->ID, array( 'name' => 'test' ) );
}
echo "\\nTOLD" . json_encode( $told );
`;

export async function startWordPress(): Promise<WordPress> {
  const unpacked = process.env["WORDPRESS"];
  if (unpacked === undefined) throw new Error("Run these tests by: npm run test:cms");
  const folder = await mkdtemp(join(tmpdir(), "coopshift-wp-"));
  const site = join(folder, "usr/share/wordpress");
  await cp(join(unpacked, "usr/share"), join(folder, "usr/share"), { recursive: true, verbatimSymlinks: true });
  await cp(resolve(root, "dist/cdn"), join(site, "wp-content/coopshift"), { recursive: true });
  await cp(resolve(root, "test/cms/mu-plugin.php"), join(site, "wp-content/mu-plugins/coopshift.php"), {
    recursive: true,
  });
  const { child: database, socket } = await startDatabase(folder);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  await writeFile(join(site, "wp-config.php"), configure(socket, origin));
  const output = must("php", ["--", site, origin, socket], install);
  const told = JSON.parse(output.slice(output.indexOf("TOLD") + 4)) as Record<Role | "version", string>;
  // One process: workers of PHP's own server outlive it.
  const server = spawn("php", ["-S", `127.0.0.1:${port}`, "-t", site], { env, stdio: "ignore" });
  await until(
    () =>
      fetch(origin).then(
        ({ ok }) => ok,
        () => false,
      ),
    "WordPress",
    server,
  );
  return {
    origin,
    version: told.version,
    async publish(role, content) {
      const response = await fetch(`${origin}/?rest_route=/wp/v2/posts`, {
        method: "POST",
        headers: {
          authorization: `Basic ${btoa(`${role}:${told[role]}`)}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ title: "My shifts", status: "publish", content }),
      });
      const body = (await response.json()) as { link?: string };
      if (!response.ok || body.link === undefined) throw new Error(`Publishing failed: ${JSON.stringify(body)}`);
      return body.link;
    },
    async close() {
      server.kill();
      database.kill();
      await until(() => database.exitCode !== null || database.signalCode !== null, "The end of MariaDB", server).catch(
        () => undefined,
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
}
