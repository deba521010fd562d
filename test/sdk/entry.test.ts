import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { operations } from "../../src/contract/operations.ts";
import { endpoints } from "../../src/sdk/endpoints.ts";

const root = new URL("../../", import.meta.url);

/** What a plain Node prints for a module's text; it runs in the package's folder. */
async function run(source: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", source], {
    cwd: root,
  });
  assert.equal(stderr, "");
  return stdout.trim();
}

test("in Node the rules work from the first line, without awaiting anything", async () => {
  const source = `
    import { weekLetter, temporal } from "./src/index.node.ts";
    const { PlainDate } = temporal();
    console.log(weekLetter(PlainDate.from("2018-01-03"), [PlainDate.from("2018-01-01")]));`;
  assert.equal(await run(source), "A");
});

test("importing leaves no global behind, and keeps no process alive", async () => {
  const source = `
    const before = Object.getOwnPropertyNames(globalThis).length;
    const { createCoopShift } = await import("./src/index.ts");
    createCoopShift({ backend: "https://coop.example" });
    console.log(Object.getOwnPropertyNames(globalThis).length - before, process.getActiveResourcesInfo().includes("Timeout"));`;
  assert.equal(await run(source), "0 false");
});

test("without the polyfill loaded, a client loads it by itself before it answers", async () => {
  const source = `
    import { createCoopShift, hasTemporal } from "./src/index.ts";
    const before = hasTemporal();
    const fetch = async () => Response.json({ items: [{ id: "c", start: "2026-12-25", end: "2026-12-25", name: {} }] });
    const coop = createCoopShift({ backend: "https://coop.example", fetch });
    const [closure] = await coop.closures({ from: "2026-12-01", to: "2026-12-31" });
    console.log(before === ("Temporal" in globalThis), String(closure.start), hasTemporal());`;
  assert.equal(await run(source), "true 2026-12-25 true");
});

test("the SDK's requests are the contract's", () => {
  const { getCalendar, ...asked } = operations;
  assert.equal(getCalendar.signedIn, "key");
  const own = Object.entries(endpoints).map(([name, { method, path, needsMember }]) => [
    name,
    method,
    path,
    needsMember,
  ]);
  const contract = Object.entries(asked).map(([name, { method, path, signedIn }]) => [
    name,
    method,
    path.replace("/{openingId}", ""),
    signedIn === "required",
  ]);
  assert.deepEqual(own.sort(), contract.sort());
});
