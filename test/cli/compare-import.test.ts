/** `coopshift compare` and `coopshift import` as one types them. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { run } from "../../src/cli/run.ts";
import { writeExport } from "../../src/tools/export/index.ts";
import { settingsLine, slotLine, workerLine } from "../tools/export-lines.ts";

let folder = "";
let good = "";
let bad = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "coopshift-cli-"));
  good = join(folder, "good.jsonl");
  bad = join(folder, "bad.jsonl");
  await writeExport(good, [settingsLine, slotLine, workerLine("w1"), workerLine("w2")]);
  const suspended = workerLine("w2", { status: "suspended", mayShop: false });
  await writeExport(bad, [settingsLine, slotLine, workerLine("w1"), suspended]);
});
after(() => rm(folder, { recursive: true }));

async function type(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    isTerminal: false,
    signal: new AbortController().signal,
  };
  return { code: await run(argv, io), out: out.join(""), err: err.join("") };
}

describe("coopshift compare", () => {
  it("tells by its exit code and last line whether the sides differ", async () => {
    const same = await type("compare", good, good);
    assert.deepEqual([same.code, same.err], [0, ""]);
    assert.ok(same.out.endsWith("\nNone of 2 workers differs.\n"));
    const { code, out } = await type("compare", good, bad);
    assert.equal(code, 1);
    assert.match(out, /1 worker: loses access to the shop, status ok → suspended\n/);
    assert.ok(out.endsWith("\n1 of 2 workers differs: 1 loses access to the shop.\n"));
  });

  it("gives the same as JSON", async () => {
    const { code, out } = await type("compare", bad, "rules", "--json", "--count", "2");
    const { groups, ...rest } = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual([rest.workers, rest.differ, rest.gainAccess, rest.now], [2, 1, 1, "2026-11-22T11:00:00Z"]);
    assert.deepEqual(groups[0].example, { workerId: "w2", a: "suspended, may not shop", b: "ok, may shop" });
  });

  it("says what is wrong with its arguments or its input, in one line", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[good], /^coopshift compare: Give two sides/],
      [[good, good, "--count", "many"], /--count is many: give a whole number/],
      [[good, join(folder, "none.jsonl")], /none\.jsonl can't be read/],
      [[good, good, "--nwo", "x"], /--nwo/],
    ];
    for (const [argv, message] of cases) {
      const { code, err } = await type("compare", ...argv);
      assert.equal(code, 2);
      assert.match(err, message);
    }
    assert.match((await type("compare", "--help")).out, /^Usage: coopshift compare <a> <b>/);
  });
});

describe("coopshift import", () => {
  it("tells what was loaded, and how to see it", async () => {
    const { code, out } = await type("import", good);
    assert.equal(code, 0);
    assert.match(out, /^Test coop, as of 2026-11-22T11:00:00Z\n2 workers, 1 slot, 0 openings, 0 shifts, 0 closures\n/);
    assert.match(out, / 2 {2}regular, ok, may shop\n/);
    assert.match(out, /npm start -- --data .*good\.jsonl/);
  });

  it("tells where the backend says otherwise than the export", async () => {
    const { code, out } = await type("import", bad, "--json");
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out).otherwise, ["w2"]);
  });

  it("writes the records for another store", async () => {
    const file = join(folder, "records.json");
    assert.equal((await type("import", good, "--out", file)).code, 0);
    const { workers, assignments } = JSON.parse(await readFile(file, "utf8"));
    assert.deepEqual([workers.length, assignments.length], [2, 2]);
  });

  it("names the line of what is wrong", async () => {
    const file = join(folder, "wrong.jsonl");
    await writeFile(file, `${await readFile(good, "utf8")}{"kind":"worker"}\n`);
    const { code, err } = await type("import", file);
    assert.equal(code, 2);
    assert.match(err, /wrong\.jsonl:5: worker is missing\. Add it\./);
    assert.match((await type("import", good, "--taken-at", "noon")).err, /--taken-at is noon/);
    assert.equal((await type("import")).code, 2);
  });
});
