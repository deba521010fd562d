/** The demo on an export: `npm start -- --data file --now …`. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createDemoServer, type DemoServer } from "../../demo/app.ts";
import { readOptions } from "../../demo/options.ts";
import { writeExport } from "../../src/tools/export/index.ts";
import { openingLine, settingsLine, shiftLine, slotLine, workerLine } from "../tools/export-lines.ts";
import { at } from "./fixtures.ts";

describe("the demo on an export", () => {
  let folder = "";
  let server: DemoServer;
  const [start, end] = ["2026-11-26T11:00:00Z", "2026-11-26T14:00:00Z"];
  const irregular = {
    regime: "irregular",
    irregularSince: "2026-11-01",
    counters: { regular: 1, compensation: 0 },
  } as const;
  const open = (options: { now?: string } = {}) =>
    createDemoServer({
      port: 0,
      data: join(folder, "data.jsonl"),
      readTime: () => at("2026-12-01T10:00:00Z"),
      ...options,
    });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coopshift-data-"));
    await writeExport(join(folder, "data.jsonl"), [
      settingsLine,
      slotLine,
      openingLine("opening-1", start, end),
      workerLine("w1", { name: "One of our own" }),
      shiftLine("w1", start, end),
      workerLine("w2"),
      workerLine("w3", irregular),
      workerLine("w4", { role: "non-worker", regime: null, status: null }),
    ]);
    server = await open();
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  async function ask(method: string, path: string, body?: unknown, cookie = "") {
    const response = await fetch(server.url + path, {
      method,
      headers: { Origin: server.url, Cookie: cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [session = ""] = (response.headers.get("Set-Cookie") ?? "").split(";");
    return { json: await response.json(), session };
  }
  const signIn = async (persona: string) => (await ask("POST", "/demo/session", { persona })).session;

  it("lets one sign in as the first worker of each state", async () => {
    const { json } = await ask("GET", "/demo/personas");
    assert.deepEqual(
      json.items.map(({ id, name }: { id: string; name: string }) => [id, name]),
      [
        ["irregular-ok", "Name of w3"],
        ["non-worker", "Name of w4"],
        ["regular", "One of our own"],
      ],
    );
    assert.deepEqual(json.items[0].description, {
      fr: "Régime volant, en ordre",
      nl: "Flexibel, in orde",
      en: "Flexible, up to date",
    });
    const me = await ask("GET", "/api/v1/me", undefined, await signIn("regular"));
    assert.equal(me.json.name, "One of our own");
  });

  it("begins when the data was taken, and shows what it holds", async () => {
    assert.equal((await ask("GET", "/demo/clock")).json.now, "2026-11-22T11:00:00Z");
    const { json } = await ask("GET", "/api/v1/me/shifts?when=upcoming", undefined, await signIn("regular"));
    assert.equal(json.items[0].start, start);
  });

  it("lives on from there for months, and begins with the file again when the clock goes back", async () => {
    const session = await signIn("irregular-ok");
    // Five countdowns, from 29 November to 21 March, and one shift ahead.
    const later = await ask("PUT", "/demo/clock", { now: "2027-03-27T09:00" });
    assert.equal(later.json.reseeded, false);
    assert.ok((await ask("GET", "/api/v1/me", undefined, session)).json.counters.regular < 0);
    assert.equal((await ask("GET", "/api/v1/settings")).json.plannedUntil, "2027-04-19");
    const back = await ask("PUT", "/demo/clock", { now: "2026-11-22T13:00" });
    assert.equal(back.json.reseeded, true);
    assert.equal((await ask("GET", "/api/v1/me", undefined, session)).json.counters.regular, 1);
  });

  it("begins at --now where it is given", async () => {
    const other = await open({ now: "2027-03-27T09:00" });
    try {
      const clock = await (await fetch(`${other.url}/demo/clock`)).json();
      assert.deepEqual([clock.now, clock.timeZone], ["2027-03-27T08:00:00Z", "Europe/Brussels"]);
    } finally {
      await other.close();
    }
  });

  it("names the line of what is wrong, and takes the file by --data", async () => {
    const data = join(folder, "wrong.jsonl");
    await writeFile(data, "{}\n");
    await assert.rejects(createDemoServer({ port: 0, data }), /wrong\.jsonl:1: kind is missing/);
    assert.equal(readOptions(["--data", data], {}).data, data);
    assert.equal(readOptions([], {}).data, null);
  });
});
