/** Every planted difference is found, in the group of its cause and no other. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { listen, type Listening } from "../../scripts/lib/listen.ts";
import { createBackend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createSeed } from "../../src/mocks/seed/index.ts";
import { compare, formatComparison, type Comparison, type CompareOptions } from "../../src/tools/compare/index.ts";
import { fromData, writeExport, type ExportLine, type LineOf } from "../../src/tools/export/index.ts";
import { InputError } from "../../src/tools/input-error.ts";
import { collect } from "./collect.ts";
import { closureLine, now, settingsLine, shiftLine, slotLine, workerLine } from "./export-lines.ts";

await loadTemporal();

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "coopshift-compare-"));
});
after(() => rm(folder, { recursive: true }));

let files = 0;
async function fileOf(lines: readonly ExportLine[]): Promise<string> {
  const file = join(folder, `${(files += 1)}.jsonl`);
  await writeExport(file, lines);
  return file;
}

const head = [settingsLine, slotLine];
/** Of a side that answers for the coming year by itself. */
const farSettings = { ...settingsLine, settings: { ...settingsLine.settings, plannedUntil: "2028-01-03" } };
const farHead = [farSettings, slotLine];
/** Nine workers of whom the comparison takes no notice. */
const others = Array.from({ length: 9 }, (_, index) => workerLine(`other-${index}`));

async function compareLines(
  a: readonly ExportLine[],
  b: readonly ExportLine[] | "rules",
  begin: readonly ExportLine[] = head,
): Promise<Comparison> {
  const fileB = b === "rules" ? b : await fileOf([...begin, ...b, ...others]);
  return compare({ a: await fileOf([...begin, ...a, ...others]), b: fileB });
}

function groupsOf({ groups }: Comparison): (readonly [string, string, number, number])[] {
  return groups.map(({ severity, cause, workers, times }) => [severity, cause, workers, times]);
}

/** The one group that a comparison has, with its example's values. */
function onlyGroup(comparison: Comparison): readonly string[] {
  assert.equal(comparison.groups.length, 1, JSON.stringify(comparison.groups));
  const [group] = comparison.groups;
  assert.ok(group);
  const { severity, cause, example } = group;
  assert.equal(comparison.differ, 1);
  assert.equal(comparison.workers, others.length + 1);
  assert.equal(example.workerId, "w");
  return [severity, cause, example.a, example.b];
}

const at = (day: string, hour: number): [string, string] => {
  const text = (each: number): string => `${day}T${String(each).padStart(2, "0")}:00:00Z`;
  return [text(hour), text(hour + 3)];
};
/** On the slot's next date, at its hours. */
const onTime = shiftLine("w", ...at("2026-11-26", 11));
const irregular = { regime: "irregular", irregularSince: "2026-11-01" } as const;

/** Dated shifts of the worker's slot for a year, those in summer at the hour of winter where `isNaive`. */
function yearOf(isNaive: boolean): LineOf<"shift">[] {
  const first = temporal().PlainDate.from("2026-11-26");
  return Array.from({ length: 13 }, (_, index) => {
    const day = first.add({ days: 28 * index }).toString();
    const isSummer = day >= "2027-03-28" && day < "2027-10-31";
    return shiftLine("w", ...at(day, isSummer && !isNaive ? 10 : 11));
  });
}

describe("comparing two exports", () => {
  it("finds nothing where nothing differs, in whatever order", async () => {
    const lines = [...head, workerLine("w"), onTime, ...others];
    const shuffled = [...head, ...others.toReversed(), workerLine("w"), onTime];
    const comparison = await compare({ a: await fileOf(lines), b: await fileOf(shuffled) });
    assert.deepEqual([comparison.differ, comparison.workers, comparison.groups], [0, 10, []]);
    assert.equal(comparison.summary, "None of 10 workers differs.");
  });

  it("tells who loses access to the shop, and who gains it", async () => {
    const suspended = workerLine("w", { status: "suspended", mayShop: false });
    const lost = await compareLines([workerLine("w")], [suspended]);
    assert.deepEqual(onlyGroup(lost), [
      "access",
      "loses access to the shop, status ok → suspended",
      "ok, may shop",
      "suspended, may not shop",
    ]);
    assert.equal(lost.summary, "1 of 10 workers differs: 1 loses access to the shop.");
    const gained = await compareLines([suspended], [workerLine("w")]);
    assert.deepEqual(onlyGroup(gained).slice(0, 2), ["access", "gains access to the shop, status suspended → ok"]);
    assert.deepEqual([gained.loseAccess, gained.gainAccess], [0, 1]);
  });

  it("tells another status with the same access", async () => {
    const alert = workerLine("w", { status: "alert" });
    const [severity, cause] = onlyGroup(await compareLines([workerLine("w")], [alert]));
    assert.deepEqual([severity, cause], ["status", "status ok → alert"]);
  });

  it("tells shifts that don't move with legal time", async () => {
    const comparison = await compareLines(
      [workerLine("w"), ...yearOf(false)],
      [workerLine("w"), ...yearOf(true)],
      farHead,
    );
    assert.deepEqual(groupsOf(comparison), [["hour", "shift 60 min later in b, across a change of legal time", 1, 8]]);
    assert.deepEqual(onlyGroup(comparison).slice(2), ["Thu 2027-04-15 12:00–15:00", "Thu 2027-04-15 13:00–16:00"]);
  });

  it("tells an hour that no legal time explains, also across midnight, and an end", async () => {
    const off = shiftLine("w", ...at("2026-11-26", 12), "s");
    const worker = workerLine("w", irregular);
    assert.deepEqual(
      onlyGroup(await compareLines([worker, shiftLine("w", ...at("2026-11-26", 11), "s")], [worker, off])),
      ["hour", "shift 60 min later in b", "Thu 2026-11-26 12:00–15:00", "Thu 2026-11-26 13:00–16:00"],
    );
    const night = shiftLine("w", "2026-11-26T22:30:00Z", "2026-11-27T01:30:00Z");
    const day = shiftLine("w", "2026-11-26T23:30:00Z", "2026-11-27T02:30:00Z");
    assert.equal(onlyGroup(await compareLines([worker, day], [worker, night]))[1], "shift 60 min earlier in b");
    const long = shiftLine("w", "2026-11-26T22:30:00Z", "2026-11-27T02:00:00Z");
    assert.equal(onlyGroup(await compareLines([worker, night], [worker, long]))[1], "shift ends 30 min later in b");
  });

  it("tells a missing and an extra shift, and nothing of the thirteenth that moved for it", async () => {
    const all = [workerLine("w"), ...yearOf(false)];
    const fewer = all.toSpliced(3, 1);
    assert.deepEqual(
      onlyGroup(await compareLines(all, fewer, farHead)),
      ["shift", "shift missing in b", "Thu 2027-01-21 12:00–15:00", "no shift"].with(1, "shift missing in b"),
    );
    assert.equal(onlyGroup(await compareLines(fewer, all, farHead))[1], "extra shift in b");
  });

  it("tells shifts on closed days and in leaves, which is what the incident was about", async () => {
    const closure = closureLine("2026-11-26");
    const [a, b] = [
      await fileOf([...head, closure, workerLine("w")]),
      await fileOf([...head, closure, workerLine("w"), onTime]),
    ];
    assert.equal((await compare({ a, b })).groups[0]?.cause, "extra shift in b, on a closed day");
    const away = workerLine("w", { holiday: { start: "2026-11-23", end: "2026-12-31" } });
    assert.equal(onlyGroup(await compareLines([away], [away, onTime]))[1], "extra shift in b, in a holiday");
    const exempt = workerLine("w", { exemption: { start: "2026-11-23", end: null, reason: null } });
    assert.equal(onlyGroup(await compareLines([exempt, onTime], [exempt]))[1], "shift missing in b, in an exemption");
  });

  it("tells by how many cycles or days an alert date is off", async () => {
    const withDate = (alertDate: string | null) => [workerLine("w", { ...irregular, alertDate })];
    const cause = async (a: string | null, b: string | null) =>
      onlyGroup(await compareLines(withDate(a), withDate(b))).slice(0, 2);
    assert.deepEqual(await cause("2026-11-29", "2027-01-24"), ["date", "alert date 2 cycles later in b"]);
    assert.deepEqual(await cause("2026-11-29", "2026-11-01"), ["date", "alert date 1 cycle earlier in b"]);
    assert.deepEqual(await cause("2026-11-29", "2026-11-30"), ["date", "alert date 1 day later in b"]);
    assert.deepEqual(await cause("2026-11-29", null), ["date", "alert date missing in b"]);
    assert.deepEqual(await cause(null, "2026-11-29"), ["date", "alert date only in b"]);
    // Where a side gives none, it is computed: 28 days after the start.
    const computed = await compareLines([workerLine("w", irregular)], withDate("2026-11-30"));
    assert.deepEqual(onlyGroup(computed).slice(2), ["2026-11-29", "2026-11-30"]);
  });

  it("tells what is text only", async () => {
    const { shift } = onTime;
    const renamed = { ...onTime, shift: { ...shift, task: { ...shift.task, name: { fr: "Caisse" } } } };
    const worker = workerLine("w", irregular);
    const [severity, cause] = onlyGroup(await compareLines([worker, onTime], [worker, renamed]));
    assert.deepEqual([severity, cause], ["wording", "task or coordinator of a shift"]);
    assert.equal(
      onlyGroup(await compareLines([workerLine("w")], [workerLine("w", { name: "Else" })]))[1],
      "name of the member",
    );
  });

  it("tells workers whom one side doesn't know", async () => {
    const closed = workerLine("w", { status: "suspended", mayShop: false });
    assert.deepEqual(onlyGroup(await compareLines([workerLine("w")], [])).slice(0, 2), [
      "access",
      "loses access to the shop, worker only in a",
    ]);
    assert.deepEqual(onlyGroup(await compareLines([], [closed])).slice(0, 2), ["status", "worker only in b"]);
  });

  it("puts the worst first, then the most workers, and each worker once into the summary", async () => {
    const a = ["w1", "w2", "w3", "w4"].map((id) => workerLine(id, irregular));
    const b = [
      workerLine("w1", { ...irregular, status: "suspended", mayShop: false, name: "Else" }),
      workerLine("w2", { ...irregular, name: "Else" }),
      workerLine("w3", { ...irregular, alertDate: "2027-01-01" }),
      workerLine("w4", { ...irregular, alertDate: "2027-01-01", name: "Else" }),
    ];
    const comparison = await compareLines(a, b);
    assert.deepEqual(
      groupsOf(comparison).map(([severity, , workers]) => [severity, workers]),
      [
        ["access", 1],
        ["date", 2],
        ["wording", 3],
      ],
    );
    assert.equal(
      comparison.summary,
      "4 of 13 workers differ: 1 loses access to the shop, 2 have another alert date, 3 read other words.",
    );
    const report = formatComparison(comparison);
    assert.match(
      report,
      /Wrong access to the shop\n {2}1 worker: loses .*\n {4}for example w1: a ok, may shop; b suspended, may not shop\n/,
    );
    assert.ok(report.endsWith(`${comparison.summary}\n`));
  });

  it("notes what differs beside the workers", async () => {
    const { settings } = settingsLine;
    const changed = { ...settings, rules: { ...settings.rules, alertDelayDays: 14 } };
    const a = await fileOf([...head, closureLine("2026-12-25"), closureLine("2027-01-01"), ...others]);
    const b = await fileOf([
      { ...settingsLine, settings: changed, takenAt: "2026-11-20T11:00:00Z" },
      slotLine,
      ...others,
    ]);
    const { notes } = await compare({ a, b });
    assert.deepEqual(notes, [
      "the statuses of b are of 2026-11-20T11:00:00Z, not of 2026-11-22",
      "alertDelayDays is 28 in a, 14 in b",
      "2 closures only in a, the first from 2026-12-25 to 2026-12-25",
    ]);
  });

  it("asks for a time where nobody tells it, and refuses what is none", async () => {
    const { takenAt: _, ...noTime } = settingsLine;
    const a = await fileOf([noTime, slotLine, ...others]);
    const refuse = (options: Partial<CompareOptions>, message: RegExp) =>
      assert.rejects(
        compare({ a, b: a, ...options }),
        (error: unknown) => error instanceof InputError && message.test(error.message),
      );
    await refuse({}, /doesn't say when it was taken: give the time of the question by --now/);
    await refuse({ now: "noon" }, /--now is noon: give a time like/);
    await refuse({ now, b: "rules", plannedUntil: "soon" }, /--planned-until is soon/);
    await refuse({ a: "rules", b: "rules" }, /Both sides are the rules/);
    await refuse({ b: "https://coop.example/api/v1" }, /is a backend: give the workers' tokens/);
    assert.equal((await compare({ a, b: a, now: "2026-11-22T12:00" })).now, now);
  });

  it("names file and line of what is wrong, wherever it stands", async () => {
    const a = await fileOf([...head, ...others]);
    const b = join(folder, "wrong.jsonl");
    await writeFile(b, `${[...head, ...others].map((line) => JSON.stringify(line)).join("\n")}\n{"kind":"shift"}\n`);
    await assert.rejects(compare({ a, b }), /wrong\.jsonl:12: workerId is missing/);
  });
});

describe("comparing with the rules", () => {
  it("finds nothing in what the reference backend answers", async () => {
    const today = temporal().PlainDate.from("2026-11-22");
    const seed = createSeed({ today, now: temporal().Instant.from(now) });
    const file = join(folder, "seed.jsonl");
    await writeExport(file, fromData(seed, { now: temporal().Instant.from(now) }));
    const comparison = await compare({ a: file, b: "rules" });
    assert.deepEqual(comparison.groups, []);
    assert.equal(comparison.workers, seed.workers.length);
  });

  it("computes the status, the alert date and the access by itself, on either side", async () => {
    const behind = { ...irregular, counters: { regular: -2, compensation: 0 }, alertSince: "2026-09-01" } as const;
    const comparison = await compareLines([workerLine("w", { ...behind, alertDate: "2026-12-01" })], "rules");
    assert.deepEqual(groupsOf(comparison), [
      ["access", "loses access to the shop, status ok → suspended", 1, 1],
      ["date", "alert date missing in b", 1, 1],
    ]);
    const file = await fileOf([...head, workerLine("w", behind)]);
    assert.equal(
      (await compare({ a: "rules", b: file })).groups[0]?.cause,
      "gains access to the shop, status suspended → ok",
    );
  });

  it("holds generated shifts to their slot's hours, to closures and to leaves", async () => {
    const drifted = shiftLine("w", ...at("2026-11-26", 12));
    assert.deepEqual(onlyGroup(await compareLines([workerLine("w"), drifted], "rules")).slice(0, 2), [
      "hour",
      "shift 60 min earlier in b",
    ]);
    const away = workerLine("w", { holiday: { start: "2026-11-25", end: "2026-11-27" } });
    assert.equal(onlyGroup(await compareLines([away, onTime], "rules"))[1], "shift missing in b, in a holiday");
  });

  it("leaves a shift that was swapped where it is", async () => {
    const swapped = shiftLine("w", ...at("2026-12-01", 8));
    assert.equal((await compareLines([workerLine("w"), swapped], "rules")).differ, 0);
  });

  it("judges the projection of an engine from a day on", async () => {
    const a = await fileOf([...farHead, workerLine("w"), ...yearOf(true).toSpliced(2, 1)]);
    const comparison = await compare({ a, b: "rules", plannedUntil: "2026-12-14" });
    assert.deepEqual(groupsOf(comparison), [
      ["hour", "shift 60 min earlier in b, across a change of legal time", 1, 8],
      ["shift", "extra shift in b", 1, 1],
    ]);
  });
});

describe("comparing with a backend", () => {
  const instant = temporal().Instant.from(now);
  const seed = createSeed({ today: temporal().PlainDate.from("2026-11-22"), now: instant });
  const authenticate = async (request: Request) =>
    /^Bearer token-(.+)$/.exec(request.headers.get("Authorization") ?? "")?.[1] ?? null;
  const backend = createBackend({ store: createMemoryStore(seed), clock: () => instant, authenticate });
  let refusals = 3;
  const fetchSometimes = async (request: Request): Promise<Response> =>
    (refusals -= 1) >= 0
      ? new Response(null, { status: 503, headers: { "Retry-After": "0" } })
      : backend.fetch(request);
  let server: Listening;
  let url = "";
  let tokens = "";
  const ids = seed.workers.slice(0, 40).map(({ id }) => id);

  before(async () => {
    server = await listen((incoming, outgoing) => void getRequestListener(fetchSometimes)(incoming, outgoing));
    url = `${server.origin}/api/v1/`;
    tokens = join(folder, "tokens.jsonl");
    await writeFile(tokens, ids.map((workerId) => JSON.stringify({ workerId, token: `token-${workerId}` })).join("\n"));
  });
  after(() => server.close());

  it("finds that it says what its export says, of those it has tokens for", async () => {
    const file = await fileOf(await collect(fromData(seed, { now: instant })));
    const comparison = await compare({ a: file, b: url, tokens });
    assert.deepEqual(comparison.groups, []);
    assert.equal(comparison.workers, ids.length);
    assert.match(comparison.notes.join(), new RegExp(`${seed.workers.length - ids.length} workers without a token`));
  });

  it("holds it to the rules", async () => {
    const comparison = await compare({ a: url, b: "rules", tokens });
    assert.deepEqual([comparison.differ, comparison.workers, comparison.now], [0, ids.length, now]);
  });

  it("says whose token is not valid, and never the token", async () => {
    const wrong = join(folder, "wrong-tokens.jsonl");
    const refuse = async (text: string, message: RegExp) => {
      await writeFile(wrong, text);
      await assert.rejects(compare({ a: url, b: "rules", tokens: wrong }), (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, message);
        assert.ok(!error.message.includes("secret"));
        return true;
      });
    };
    const line = (workerId: string, token: string) => `${JSON.stringify({ workerId, token })}\n`;
    await refuse(line("worker-001", "secret"), /\/me \(as worker-001\): 401\. The token is not valid/);
    await refuse(line("worker-001", "token-worker-002"), /the token of worker-001 is worker-002's/);
    await refuse(`${line("w", "secret")}{"workerId":"w","token":"secret`, /wrong-tokens\.jsonl:2: not JSON/);
    await refuse(`${line("w", "secret")}${line("w", "secret")}`, /:2: a second token of w\./);
    await refuse(`{"token":"secret"}`, /:1: no text in "workerId" or "token"/);
  });
});
