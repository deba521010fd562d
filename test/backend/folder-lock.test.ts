/** Two processes in one PGlite folder destroy its files: the lock lets one in. */
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { lockFolder } from "../../demo/store/folder-lock.ts";

const script = fileURLToPath(new URL("helpers/lock-taker.ts", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "coopshift-lock-"));
after(() => rm(folder, { recursive: true }));

interface Taker {
  readonly child: ChildProcess;
  /** Asks for the lock. @returns what came of it. */
  readonly take: () => Promise<string>;
}

async function startTaker(): Promise<Taker> {
  const child = spawn(process.execPath, [script, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value, "ready");
  return {
    child,
    take: async () => {
      child.stdin.write("go\n");
      return (await lines.next()).value ?? "";
    },
  };
}

/** Ends it as a power cut does: it gives nothing back. */
async function kill({ child }: Taker): Promise<void> {
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
}

describe("the lock of a folder", () => {
  it("is taken by one of eight processes that come at once after a crash, and the others are told by whom", async () => {
    const crashed = await startTaker();
    assert.equal(await crashed.take(), "taken");
    await kill(crashed);
    for (let round = 0; round < 2; round += 1) {
      const takers = await Promise.all(Array.from({ length: 8 }, startTaker));
      const results = await Promise.all(
        takers.map(async ({ child, take }) => ({ pid: child.pid, said: await take() })),
      );
      const winners = results.filter(({ said }) => said === "taken");
      await Promise.all(takers.map(kill));
      assert.equal(winners.length, 1, JSON.stringify(results));
      for (const { said } of results.filter((result) => !winners.includes(result))) {
        assert.match(said, /is in use by process \d+: stop that one first, or start with --memory/);
      }
    }
  });

  it("doesn't mind what an older version or a crash left in the folder", async () => {
    for (const left of ["", "1", String(process.pid), "not a number"]) {
      await writeFile(join(folder, "lock"), left);
      const unlock = await lockFolder(folder);
      await unlock();
    }
  });

  it("keeps out a second one of the same process, until it is given back", async () => {
    const unlock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), new RegExp(`is in use by process ${process.pid}: `));
    await unlock();
    const again = await lockFolder(folder);
    await again();
  });
});
