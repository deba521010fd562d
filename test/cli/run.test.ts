/** The `coopshift` command itself: finding a subcommand, and saying what went wrong. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { commands } from "../../src/cli/commands.ts";
import { InputError } from "../../src/tools/input-error.ts";
import { runCli } from "./terminal.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function commandThat(run: () => Promise<0 | 1 | 2>) {
  return { it: { summary: "does it", run } };
}

describe("coopshift", () => {
  it("lists its commands when asked, and as an error when it was told nothing", async () => {
    for (const argv of [["--help"], ["-h"], ["help"]]) {
      const { code, stdout, stderr } = await runCli(argv);
      assert.deepEqual([code, stderr], [0, ""]);
      for (const [name, { summary }] of Object.entries(commands)) {
        assert.match(stdout, new RegExp(`^  ${name} +${summary}$`, "m"));
      }
    }
    const nothing = await runCli([]);
    assert.deepEqual([nothing.code, nothing.stdout], [2, ""]);
    assert.match(nothing.stderr, /^Usage: coopshift <command>/);
  });

  it("explains every command by --help", async () => {
    for (const name of Object.keys(commands)) {
      const { code, stdout, stderr } = await runCli([name, "--help"]);
      assert.deepEqual([code, stderr], [0, ""], name);
      assert.match(stdout, new RegExp(`^Usage: coopshift ${name}\\b`), name);
    }
  });

  it("says which commands there are when there is none of that name", async () => {
    for (const name of ["chek", "constructor", "__proto__"]) {
      const { code, stderr } = await runCli([name]);
      assert.equal(code, 2);
      assert.ok(stderr.startsWith(`coopshift: there is no command "${name}". Choose one of these:`));
    }
  });

  it("gives the exit code of the command", async () => {
    for (const code of [0, 1, 2] as const) {
      assert.equal(
        (
          await runCli(
            ["it"],
            {},
            commandThat(async () => code),
          )
        ).code,
        code,
      );
    }
  });

  it("tells users what they can put right, and developers where it broke", async () => {
    const users = await runCli(
      ["it"],
      {},
      commandThat(() => Promise.reject(new InputError("data.jsonl:3: no. Do this."))),
    );
    assert.deepEqual([users.code, users.stderr], [2, "coopshift it: data.jsonl:3: no. Do this.\n"]);
    const bug = await runCli(
      ["it"],
      {},
      commandThat(() => Promise.reject(new TypeError("x is not a function"))),
    );
    assert.equal(bug.code, 2);
    assert.match(bug.stderr, /not by your doing:\nTypeError: x is not a function\n +at /);
  });

  it("says that it was stopped when it was", async () => {
    const command = commandThat(() => Promise.reject(new Error("AbortError")));
    const { code, stderr } = await runCli(["it"], { signal: AbortSignal.abort() }, command);
    assert.deepEqual([code, stderr], [2, "coopshift it: stopped\n"]);
  });

  it("runs as a process, whose exit code is the command's", async () => {
    const child = spawn(process.execPath, [main, "check", "nowhere"], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = await once(child, "close");
    assert.equal(code, 2);
    assert.match(stderr, /^coopshift check: "nowhere" is no http or https address/);
  });
});
