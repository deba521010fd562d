/** `coopshift check` from its arguments to its exit code. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { head } from "../tools/check-faults/plant.ts";
import { page, startServer, tokenOf, type CheckServer } from "../tools/check-server.ts";
import { runCli } from "./terminal.ts";

const token = tokenOf("ivo");

describe("coopshift check", () => {
  let server: CheckServer;
  let faulty: CheckServer;
  let folder: string;

  before(async () => {
    server = await startServer();
    faulty = await startServer({ fault: head(() => true, { ETag: null }) });
    folder = await mkdtemp(join(tmpdir(), "coopshift-check-"));
  });
  after(async () => {
    await Promise.all([server.close(), faulty.close(), rm(folder, { recursive: true, force: true })]);
  });

  it("exits 0 with a report of claims where the backend keeps the contract", async () => {
    const argv = ["check", `${server.url}/`, "--token", token, "--origin", page, "--write"];
    const { code, stdout, stderr } = await runCli(argv);
    assert.equal(code, 0, stdout);
    assert.equal(stderr, "", "no progress where nobody watches");
    assert.match(stdout, /^settings: GET \/settings\n  ✓ GET \/settings answers 200\n/m);
    assert.match(stdout, /\nThe backend keeps the contract: 1\d\d passed, 0 errors, 0 warnings, 1 skipped/);
  });

  it("exits 1 where it doesn't, with what was seen and what to do", async () => {
    const { code, stdout } = await runCli(["check", faulty.url]);
    assert.equal(code, 1);
    const etag = ["  ✗ GET /slots names its version by an ETag", "      error slots.etag", "      seen: ETag: none"];
    assert.ok(stdout.includes(`${etag.join("\n")}\n      do:   Send a strong or weak ETag`), stdout);
    assert.match(stdout, /\nme: GET \/me\n  – \d+ checks skipped: needs a member: give --token/);
  });

  it("gives the same as JSON", async () => {
    const { code, stdout } = await runCli(["check", faulty.url, "--json"]);
    const report = JSON.parse(stdout);
    assert.equal(code, 1);
    assert.equal(report.ok, false);
    const findings = report.groups.flatMap((group: { findings: unknown[] }) => group.findings);
    const found = findings.find(({ id }: { id: string }) => id === "slots.etag");
    assert.deepEqual(
      { severity: found.severity, outcome: found.outcome, seen: found.seen },
      { severity: "error", outcome: "failed", seen: "ETag: none" },
    );
    const { passed, errors, warnings, skipped } = report.counts;
    assert.equal(passed + errors + warnings + skipped, findings.length);
  });

  it("reads the token from a file, its line break apart", async () => {
    const file = join(folder, "token");
    await writeFile(file, `${token}\n`);
    const { code, stdout } = await runCli(["check", server.url, "--token-file", file]);
    assert.equal(code, 0);
    assert.match(stdout, /with a member signed in by token, writing nothing/);
    const missing = await runCli(["check", server.url, "--token-file", `${file}.none`]);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /ENOENT/);
  });

  it("shows what it does on a terminal, and wipes it", async () => {
    const { stderr } = await runCli(["check", server.url], { isTerminal: true });
    assert.match(stderr, /settings\.status/);
    assert.ok(stderr.endsWith("\r\x1b[K"));
  });

  it("refuses arguments that make no sense, and says what would", async () => {
    const wrong: readonly (readonly [RegExp, readonly string[]])[] = [
      [/no backend given\. Add its base URL/, []],
      [/"ftp:\/\/x" is no http or https address/, ["ftp://x"]],
      [/has a query or a fragment/, ["https://coop.example/api?v=1"]],
      [/--origin "page\.example" is no origin/, [server.url, "--origin", "page.example"]],
      [/--origin "https:\/\/page\.example\/" is no origin/, [server.url, "--origin", "https://page.example/"]],
      [/--timeout "soon" is no number/, [server.url, "--timeout", "soon"]],
      [/--timeout "0" is no number/, [server.url, "--timeout", "0"]],
      [/--write needs a member/, [server.url, "--write"]],
      [/Unknown option '--tokens'[\s\S]*See coopshift check --help/, [server.url, "--tokens", "x"]],
    ];
    for (const [message, argv] of wrong) {
      const { code, stdout, stderr } = await runCli(["check", ...argv]);
      assert.deepEqual([code, stdout], [2, ""], String(message));
      assert.match(stderr, message);
    }
  });

  it("never prints credentials, however they were mistyped", async () => {
    const empty = join(folder, "empty");
    await writeFile(empty, "\n");
    const mistakes = [
      [server.url, token],
      [server.url, "--tokn", token],
      [server.url, `--tokn=${token}`],
      [server.url, "--token", `${token} ${token}`],
      [server.url, "--token", token, "--cookie", token],
      [server.url, "--cookie", `${token}\n`],
      [`https://user:${token}@coop.example/`],
      [server.url, "--token", token, "--token-file", empty],
      [server.url, "--token-file", empty],
    ];
    for (const argv of mistakes) {
      const { code, stdout, stderr } = await runCli(["check", ...argv]);
      assert.equal(code, 2, argv.join(" "));
      assert.ok(!`${stdout}${stderr}`.includes(token), stderr);
    }
  });
});
