/** The export format as a file: what is read, what is refused and where, and that nothing is written halfway. */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readExport, writeExport, type ExportLine, type NumberedLine } from "../../src/tools/export/index.ts";
import { InputError } from "../../src/tools/input-error.ts";
import { collect } from "./collect.ts";
import { closureLine, openingLine, settingsLine, shiftLine, slotLine, toText, workerLine } from "./export-lines.ts";

const start = "2026-11-26T11:00:00Z";
const end = "2026-11-26T14:00:00Z";
const lines: readonly ExportLine[] = [
  settingsLine,
  slotLine,
  closureLine("2026-12-25"),
  openingLine("opening-1", start, end),
  workerLine("w1"),
  shiftLine("w1", start, end),
  workerLine("w2", { name: "Zoë Çelik" }),
];

async function read(text: string | readonly (string | Uint8Array)[]): Promise<NumberedLine[]> {
  const pieces = typeof text === "string" ? [text] : text;
  return collect(
    readExport(
      (async function* () {
        yield* pieces;
      })(),
      "file.jsonl",
    ),
  );
}

/** The message that a text is refused with. */
async function refusal(text: string | readonly (string | Uint8Array)[]): Promise<string> {
  try {
    await read(text);
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    return error.message;
  }
  throw new assert.AssertionError({ message: "the text was taken" });
}

describe("reading an export", () => {
  it("gives every line with its number, empty lines counted", async () => {
    const found = await read(`\n${toText(lines).replaceAll("\n", "\r\n\r\n")}\n`);
    assert.deepEqual(
      found.map(({ line }) => line),
      [2, 4, 6, 8, 10, 12, 14],
    );
    assert.deepEqual(
      found.map(({ line: _, ...rest }) => rest),
      lines,
    );
  });

  it("reads the same however the bytes are cut", async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${toText(lines)}\n`);
    const expected = await read(toText(lines));
    for (const size of [1, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      assert.deepEqual(await read(pieces), expected);
    }
  });

  it("names file, line, place, value and remedy of what is wrong", async () => {
    const wrong: readonly (readonly [unknown, RegExp])[] = [
      ["{", /^file\.jsonl:3: \{ is not JSON\. Each line/],
      [["worker"], /^file\.jsonl:3: kind is missing, expected settings, slot/],
      [{ kind: "member" }, /^file\.jsonl:3: kind is "member", expected settings, slot/],
      [
        workerLine("w", { counters: { regular: 0.5, compensation: 0 } }),
        /^file\.jsonl:3: worker\.counters\.regular is 0\.5, expected/,
      ],
      [{ kind: "worker", worker: { id: "w" } }, /^file\.jsonl:3: worker\.name is missing\. Add it\./],
      [
        workerLine("w", { absences: { count: 2, dates: ["2026-01-01", "2026-02-30"] } }),
        /worker\.absences\.dates\[1\] is "2026-02-30", expected a day that the calendar has/,
      ],
      [
        workerLine("w", { holiday: { start: "2026-05-02", end: "2026-05-01" } }),
        /worker\.holiday\.end is 2026-05-01, expected a day from its start, 2026-05-02, on/,
      ],
      [workerLine("w", { status: null }), /worker\.status is null, expected a status, as the regime is regular/],
      [closureLine("2026-05-02", "2026-05-01"), /closure\.end is 2026-05-01/],
      [openingLine("o", end, start), /opening\.end is 2026-11-26T11:00:00Z, expected an instant after its start/],
      [settingsLine, /^file\.jsonl:3: a second settings line/],
    ];
    for (const [line, message] of wrong) {
      const text = typeof line === "string" ? line : JSON.stringify(line);
      assert.match(await refusal(`${toText([settingsLine, slotLine])}\n${text}\n`), message);
    }
  });

  it("refuses a zone, a cycle and bytes that are none", async () => {
    const { settings } = settingsLine;
    const withSettings = (part: object) => toText([{ ...settingsLine, settings: { ...settings, ...part } }]);
    assert.match(
      await refusal(withSettings({ timeZone: "Europe/Bruges" })),
      /^file\.jsonl:1: settings\.timeZone is Europe\/Bruges/,
    );
    assert.match(
      await refusal(withSettings({ cycleStarts: ["2018-01-02"] })),
      /settings\.cycleStarts is 2018-01-02, expected Mondays/,
    );
    const broken = Uint8Array.of(0x7b, 0xff, 0x7d);
    assert.match(
      await refusal([`${toText([settingsLine])}\n`, broken]),
      /^file\.jsonl: what follows line 1 is not UTF-8/,
    );
  });

  it("refuses lines out of order", async () => {
    const orders: readonly (readonly [readonly ExportLine[], RegExp])[] = [
      [[slotLine], /^file\.jsonl:1: begins with a slot\. Put the settings first/],
      [[settingsLine, shiftLine("w1", start, end)], /:2: a shift of w1 after no worker/],
      [[settingsLine, workerLine("w1"), shiftLine("w2", start, end)], /:3: a shift of w2 after w1/],
      [[settingsLine, workerLine("w1"), workerLine("w1")], /:3: a second worker w1/],
      [[settingsLine, workerLine("w1"), slotLine], /:3: a slot after the first worker/],
      [[], /^file\.jsonl is empty/],
    ];
    for (const [order, message] of orders) assert.match(await refusal(toText(order)), message);
  });

  it("leaves out what the format doesn't name", async () => {
    const [, found] = await read(toText([settingsLine, { ...workerLine("w1"), secret: 1 } as ExportLine]));
    assert.ok(found && !("secret" in found));
  });
});

describe("writing an export", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coopshift-export-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("gives back what was read", async () => {
    const file = join(folder, "round.jsonl");
    assert.equal(await writeExport(file, await read(toText(lines))), lines.length);
    assert.equal(await readFile(file, "utf8"), `${toText(lines)}\n`);
    assert.equal((await collect(readExport(file))).length, lines.length);
  });

  it("leaves the file as it was when it breaks off", async () => {
    const file = join(folder, "kept.jsonl");
    await writeFile(file, "before");
    const breaking = async function* (): AsyncGenerator<ExportLine> {
      yield settingsLine;
      throw new Error("broke off");
    };
    await assert.rejects(writeExport(file, breaking()), /broke off/);
    assert.equal(await readFile(file, "utf8"), "before");
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes("partial")),
      [],
    );
  });

  it("says so when a file can't be read", async () => {
    await assert.rejects(collect(readExport(join(folder, "none.jsonl"))), /none\.jsonl can't be read/);
  });
});
