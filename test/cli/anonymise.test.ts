/** The commands as a shell calls them. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { run } from "../../src/cli/run.ts";
import { formatLine, readExport } from "../../src/tools/export/index.ts";
import { collect } from "../tools/collect.ts";
import { settingsLine, shiftLine, slotLine, workerLine } from "../tools/export-lines.ts";

let folder: string;
let input: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "coopshift-"));
  input = join(folder, "in.jsonl");
  const start = "2026-11-26T11:00:00Z";
  const member = { ...workerLine("0042", { name: "Aline Mukendi" }), person: { address: { postalCode: "1030" } } };
  const lines = [settingsLine, slotLine, member, shiftLine("0042", start, "2026-11-26T14:00:00Z")];
  await writeFile(input, lines.map(formatLine).join(""));
});

after(() => rm(folder, { recursive: true }));

async function call(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const stdout = { write: (text: string) => (said.out += text) };
  const stderr = { write: (text: string) => (said.err += text) };
  const code = await run(argv, { stdout, stderr, isTerminal: false, signal: new AbortController().signal });
  return { code, ...said };
}

describe("coopshift anonymise", () => {
  it("writes the output and says what it did", async () => {
    const out = join(folder, "out.jsonl");
    const { code, out: said, err } = await call("anonymise", input, "--out", out);
    assert.deepEqual([code, err], [0, ""]);
    assert.match(said, /^Kept\n {2}1 member: /);
    assert.match(said, /postal codes of 1 member dropped: too few in all/);
    const text = await readFile(out, "utf8");
    // Chance may well move it within its year, but never onto its own day.
    assert.ok(!/Mukendi|0042|1030|2026-11-26/.test(text), text);
    assert.equal((await collect(readExport(out))).length, 4);
  });

  it("gives the report as JSON, on the terminal and in a file", async () => {
    const [out, report] = [join(folder, "json.jsonl"), join(folder, "report.json")];
    const { code, out: said } = await call("anonymise", input, "--out", out, "--json", "--report", report, "--k", "2");
    assert.equal(code, 0);
    assert.equal(await readFile(report, "utf8"), said);
    assert.match(said, /"k": 2,/);
  });

  it("draws a new chance each time", async () => {
    const texts = [];
    for (const name of ["one", "two"]) {
      await call("anonymise", input, "--out", join(folder, name));
      texts.push(await readFile(join(folder, name), "utf8"));
    }
    const [one, two] = texts.map((text) => /"worker-[a-z]{16}"/.exec(text)?.[0]);
    assert.ok(one !== undefined && two !== undefined && one !== two);
  });

  it("has no option that sets chance", async () => {
    for (const option of ["--seed", "--key", "--unsafe-seed"]) {
      const { code, err } = await call("anonymise", input, "--out", join(folder, "x"), option, "1");
      assert.equal(code, 2);
      assert.match(err, /Unknown option/);
    }
  });

  it("never writes over its own input, by whatever name", async () => {
    const link = join(folder, "link.jsonl");
    await symlink(input, link);
    const text = await readFile(input, "utf8");
    for (const [out, report] of [[input], [link], [join(folder, "x"), input], [join(folder, "x"), join(folder, "x")]]) {
      const more = report === undefined ? [] : ["--report", report];
      const { code, err } = await call("anonymise", input, "--out", out ?? "", ...more);
      assert.equal(code, 2);
      assert.match(err, /is named twice/);
    }
    assert.equal(await readFile(input, "utf8"), text);
  });

  it("refuses wrong usage with what to do instead", async () => {
    const cases: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
      [[], /Name one export/],
      [[input, input, "--out", "x"], /Name one export/],
      [[input], /--out is missing/],
      [[input, "--out", join(folder, "x"), "--k", "1"], /--k is 1: give a whole number from 2 on/],
      [[input, "--out", join(folder, "x"), "--k", "ten"], /--k is ten/],
      [[join(folder, "none"), "--out", join(folder, "x")], /none can't be read/],
      [[input, "--out", join(folder, "none", "x")], /can't be written: there is no folder/],
    ];
    for (const [argv, message] of cases) {
      const { code, err } = await call("anonymise", ...argv);
      assert.equal(code, 2, argv.join(" "));
      assert.match(err, message);
    }
  });

  it("explains itself", async () => {
    const { code, out } = await call("anonymise", "--help");
    assert.equal(code, 0);
    assert.match(out, /There is no way back/);
  });
});

describe("coopshift closures", () => {
  it("prints closures to edit, or writes them", async () => {
    const path = join(folder, "closures.jsonl");
    const printed = await call("closures", "--country", "BE", "--years", "2027");
    assert.deepEqual([printed.code, printed.out.split("\n").length, printed.err], [0, 11, ""]);
    const written = await call("closures", "--country", "BE", "--years", "2027", "--out", path);
    assert.deepEqual([written.code, written.out], [0, ""]);
    assert.equal(await readFile(path, "utf8"), printed.out);
    const lines = await collect(readExport(new Blob([formatLine(settingsLine), printed.out]).stream()));
    assert.equal(lines.length, 11);
  });

  it("warns of days that are free in part", async () => {
    const { err } = await call("closures", "--country", "IS", "--years", "2027");
    assert.match(err, /^2027-12-24 is a holiday from 13:00 on: written as a whole day\.\n/);
  });

  it("refuses wrong usage with what to do instead", async () => {
    assert.match((await call("closures", "--years", "2027")).err, /--country is missing/);
    assert.match((await call("closures", "--country", "BE")).err, /--years is missing/);
    assert.match((await call("closures", "--country", "BE", "--years", "next")).err, /--years is "next"/);
    assert.equal((await call("closures", "--country", "BE", "--years", "next")).code, 2);
    assert.match((await call("closures", "--help")).out, /^Usage: coopshift closures/);
  });
});
