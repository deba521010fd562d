/** From records to an export and back: the reference backend answers as before. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { createBackend, type Backend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { CooperativeData } from "../../src/backend/model.ts";
import { loadTemporal, temporal, type Temporal } from "../../src/domain/temporal.ts";
import { createSeed, personas } from "../../src/mocks/seed/index.ts";
import { formatLine, fromData, readExport, toData, type ExportLine } from "../../src/tools/export/index.ts";
import { InputError } from "../../src/tools/input-error.ts";
import { collect } from "./collect.ts";
import { now as lineTime, openingLine, settingsLine, shiftLine, slotLine, toText, workerLine } from "./export-lines.ts";

await loadTemporal();
const { Instant, PlainDate } = temporal();
const origin = "https://coop.example";
const toFeedUrl = (key: string): string => `${origin}/api/v1/me/calendar.ics?key=${key}`;

function backendOf(data: CooperativeData, now: Temporal.Instant): Backend {
  const authenticate = async (request: Request) =>
    request.headers.get("Authorization")?.slice("Bearer ".length) ?? null;
  return createBackend({ store: createMemoryStore(data), clock: () => now, authenticate });
}

async function answer(backend: Backend, path: string, workerId: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${workerId}` };
  const response = await backend.fetch(new Request(`${origin}/api/v1${path}`, { headers }));
  return [response.status, await response.text()];
}

const paths = [
  "/settings",
  "/me",
  "/me/shifts?when=upcoming&limit=100",
  "/me/shifts?when=past&limit=100",
  "/openings?from=2026-11-01&to=2027-02-01",
  "/openings?from=2026-11-01&to=2027-02-01&purpose=compensation",
  "/slots",
  "/closures?from=2026-01-01&to=2028-12-31",
  "/notices",
];

async function fromText(lines: readonly ExportLine[]): Promise<Awaited<ReturnType<typeof toData>>> {
  const source = (async function* () {
    for (const line of lines) yield formatLine(line);
  })();
  return toData(readExport(source, "file.jsonl"), { file: "file.jsonl" });
}

describe("an export of the seed", () => {
  const now = Instant.from(lineTime);
  let seed: CooperativeData;
  let imported: CooperativeData;
  let lines: ExportLine[];

  before(async () => {
    seed = createSeed({ today: PlainDate.from("2026-11-22"), now });
    lines = await collect(fromData(seed, { now, toFeedUrl }));
    imported = (await fromText(lines)).data;
  });

  it("gives the backend the answers of before, for every persona", async () => {
    const [a, b] = [backendOf(seed, now), backendOf(imported, now)];
    for (const { workerId, id } of personas) {
      for (const path of paths)
        assert.deepEqual(await answer(b, path, workerId), await answer(a, path, workerId), `${id} ${path}`);
    }
  });

  it("gives the same lines again", async () => {
    const again = await collect(fromData(imported, { now, toFeedUrl }));
    for (const [index, line] of lines.entries()) assert.deepEqual(again[index], line);
    assert.equal(again.length, lines.length);
  });

  it("holds nothing of coordinators who did not agree to be shown", () => {
    const text = toText(lines);
    const hidden = seed.coordinators.filter(({ consent }) => !consent);
    assert.ok(hidden.length > 0);
    for (const { name, email } of hidden) assert.ok(!text.includes(name) && (email === null || !text.includes(email)));
  });

  it("holds no calendar key unless it is asked for", async () => {
    const text = toText(await collect(fromData(seed, { now })));
    assert.ok(seed.workers.every(({ calendarKey }) => calendarKey === null || !text.includes(calendarKey)));
  });
});

describe("importing an export", () => {
  it("knows which countdowns have run where the export doesn't say", async () => {
    const irregular = { regime: "irregular", irregularSince: "2026-09-27" } as const;
    // 25 October and 22 November, the day of the export, are countdown days.
    const { data } = await fromText([
      settingsLine,
      workerLine("ran", irregular),
      workerLine("late", { ...irregular, countdownRan: false }),
      workerLine("young", { ...irregular, irregularSince: "2026-11-01" }),
      { ...workerLine("told", irregular), countdownRanOn: "2026-09-27" },
    ]);
    assert.deepEqual(
      data.workers.map(({ countdownRanOn }) => countdownRanOn),
      ["2026-11-22", "2026-10-25", null, "2026-09-27"],
    );
  });

  it("puts a regular shift into its opening by time and task, and makes an opening where there is none", async () => {
    const [start, end] = ["2026-11-26T11:00:00Z", "2026-11-26T14:00:00Z"];
    const [early, late] = ["2026-10-29T11:00:00.000Z", "2026-10-29T14:00:00+00:00"];
    const { data } = await fromText([
      settingsLine,
      slotLine,
      openingLine("opening-1", start, end),
      workerLine("w1"),
      shiftLine("w1", start, end),
      shiftLine("w1", early, late),
      workerLine("w2"),
      shiftLine("w2", early, late),
    ]);
    assert.deepEqual(data.shifts.map(({ occurrenceId }) => occurrenceId).slice(0, 1), ["opening-1"]);
    const made = data.occurrences.filter(({ id }) => id !== "opening-1");
    assert.deepEqual(
      made.map(({ day, start: at, capacity }) => [day, at, capacity]),
      [["2026-10-29", "2026-10-29T11:00:00Z", 2]],
    );
  });

  it("keeps a worker's place at an opening that was called off", async () => {
    const [start, end] = ["2026-11-26T11:00:00Z", "2026-11-26T14:00:00Z"];
    const { opening, ...rest } = openingLine("opening-1", start, end);
    const { shift, ...line } = shiftLine("w1", start, end);
    const { data } = await fromText([
      settingsLine,
      slotLine,
      { ...rest, opening: { ...opening, cancelled: true } },
      workerLine("w1"),
      { ...line, shift: { ...shift, attendance: "cancelled" } },
    ]);
    assert.deepEqual(
      data.shifts.map(({ attendance }) => attendance),
      ["open"],
    );
  });

  it("names the line of what can't be true together", async () => {
    const [start, end] = ["2026-11-26T11:00:00Z", "2026-11-26T14:00:00Z"];
    const { takenAt: _, ...noTime } = settingsLine;
    const { slot, ...slotRest } = slotLine;
    const renamed = { ...slotRest, slot: { ...slot, id: "slot-2", task: { ...slot.task, name: { fr: "Caisse" } } } };
    const wrong: readonly (readonly [readonly ExportLine[], RegExp])[] = [
      [[noTime], /^file\.jsonl:1: takenAt is missing/],
      [[settingsLine, slotLine, slotLine], /^file\.jsonl:3: a second slot slot-1/],
      [[settingsLine, slotLine, renamed], /^file\.jsonl:3: the task shop has two names/],
      [[settingsLine, workerLine("w1")], /^file\.jsonl:2: worker\.slots names slot-1, a slot without a line/],
      [
        [settingsLine, slotLine, workerLine("w1"), { ...shiftLine("w1", start, end), openingId: "o" }],
        /^file\.jsonl:4: openingId is o, an opening without a line/,
      ],
      [
        [settingsLine, slotLine, workerLine("w1"), shiftLine("w1", start, end), shiftLine("w1", start, end)],
        /^file\.jsonl:5: a second shift w1/,
      ],
    ];
    for (const [lines, message] of wrong) {
      await assert.rejects(fromText(lines), (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, message);
        return true;
      });
    }
  });
});
