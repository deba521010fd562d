/** Nobody comes out of it, and the rules say the same of everybody. */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { anonymise, formatReport, type AnonymiseReport, type Chance } from "../../src/tools/anonymise/index.ts";
import { createPseudonyms } from "../../src/tools/anonymise/pseudonyms.ts";
import { formatLine, readExport, toData, type ExportLine, type LineOf } from "../../src/tools/export/index.ts";
import { collect } from "./collect.ts";
import { answersOf } from "./member-answers.ts";
import { personalExport } from "./personal-export.ts";
import { personalStrings } from "./personal-strings.ts";

/** What chance would draw, the same in every run of this test. */
const chance: Chance = { key: new Uint8Array(32).fill(7), cycles: -29 };
const otherChance: Chance = { key: new Uint8Array(32).fill(8), cycles: 31 };

function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function ofKind<Kind extends ExportLine["kind"]>(lines: readonly ExportLine[], kind: Kind): LineOf<Kind>[] {
  return lines.filter((line): line is ExportLine & LineOf<Kind> => line.kind === kind);
}

function countersText({ worker }: LineOf<"worker">): string {
  return JSON.stringify([worker.regime, worker.status, worker.counters]);
}

function idsOf(line: ExportLine): string[] {
  switch (line.kind) {
    case "settings":
      return [];
    case "slot":
      return [line.slot.id, line.slot.task.id];
    case "closure":
      return [line.closure.id];
    case "notice":
      return [line.notice.id];
    case "opening":
      return [line.opening.id];
    case "worker":
      return [line.worker.id];
    case "shift":
      return [line.shift.id];
  }
}

let folder: string;
let input: string;
let original: ExportLine[];
let report: AnonymiseReport;
let text: string;
let lines: ExportLine[];

async function run(to: string, by: Chance, k = 10): Promise<AnonymiseReport> {
  return anonymise({ input, output: join(folder, to), k, chance: by });
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "coopshift-"));
  input = join(folder, "in.jsonl");
  original = await personalExport();
  await writeFile(input, original.map(formatLine).join(""));
  report = await run("out.jsonl", chance);
  text = await readFile(join(folder, "out.jsonl"), "utf8");
  lines = await collect(readExport(join(folder, "out.jsonl")));
});

after(() => rm(folder, { recursive: true }));

describe("what comes out", () => {
  it("holds no name, mail, phone, address, note, reason or contact that went in, nor a part of one", () => {
    // The name of a field, and a first name.
    const found = fold(text.replace("graceDelayDays", ""));
    const personal = personalStrings(original).map(fold);
    assert.ok(personal.length > 1000, String(personal.length));
    assert.deepEqual(
      personal.filter((each) => found.includes(each)),
      [],
    );
  });

  it("holds no id that went in, whole or inside another", () => {
    const ids = new Set(original.flatMap(idsOf));
    assert.ok(ids.size > 1500, String(ids.size));
    const values = new Set(text.match(/"(?:[^"\\]|\\.)*"/g));
    // A short one is a word of the language, and a task's name may have it: as a value it would be an id.
    assert.deepEqual(
      [...ids].filter((id) => values.has(JSON.stringify(id)) || (id.length > 8 && text.includes(id))),
      [],
    );
  });

  it("holds no postal code of a few", () => {
    for (const code of ["1082", "7911", "4000"]) assert.ok(!text.includes(`"${code}"`), code);
    const codes = ofKind(lines, "worker").map(({ person }) => person?.address?.postalCode ?? null);
    const sizes = [...Map.groupBy(codes, (code) => code)].map(([, members]) => members.length);
    assert.ok(Math.min(...sizes) >= 10, sizes.join(" "));
    assert.ok(codes.includes("1030") && codes.includes("1050"));
  });

  it("says in Christmas's name what it says, and not in one with somebody in it", () => {
    const names = new Set(ofKind(lines, "closure").map(({ closure }) => closure.name["fr"]));
    assert.ok(names.has("Noël") && names.has("Fermé"));
    const tasks = new Set(ofKind(lines, "slot").map(({ slot }) => slot.task.name["nl"]));
    assert.ok(tasks.has("Winkel") && !tasks.has("Schoonmaak"));
    assert.ok(!text.includes("how do you do"));
  });

  it("has the members in another order", () => {
    const [old, now] = [original, lines].map((each) => ofKind(each, "worker").map(countersText));
    assert.notDeepEqual(now, old);
    assert.deepEqual(now?.toSorted(), old?.toSorted());
    const names = ofKind(lines, "worker").map(({ worker }) => worker.name);
    assert.equal(new Set(names).size, names.length);
    assert.match(names[0] ?? "", /^Member [A-Z]{2}$/);
  });
});

describe("what stays", () => {
  it("is every line but the notices", () => {
    for (const kind of ["slot", "closure", "opening", "worker", "shift"] as const) {
      assert.equal(ofKind(lines, kind).length, ofKind(original, kind).length, kind);
    }
    assert.ok(ofKind(original, "notice").length > 0);
    assert.equal(ofKind(lines, "notice").length, 0);
  });

  it("is what the rules say of every member, on days that all moved by as many", () => {
    const id = createPseudonyms(chance.key);
    const [old, now] = [answersOf(original), answersOf(lines)];
    assert.equal(now.size, old.size);
    for (const [worker, answer] of old) assert.deepEqual(now.get(id("worker", worker)), answer, worker);
  });

  it("is a cooperative that the reference backend takes, with all its links", async () => {
    const path = join(folder, "out.jsonl");
    const { data } = await toData(readExport(path), { file: path });
    assert.equal(data.workers.length, ofKind(original, "worker").length);
    const { data: old } = await toData(readExport(input), { file: input });
    assert.equal(data.assignments.length, old.assignments.length);
    assert.equal(data.occurrences.length, old.occurrences.length);
    assert.equal(data.coordinators.length, old.coordinators.length);
    assert.equal(data.tasks.length, old.tasks.length);
  });
});

describe("a second run", () => {
  it("gives ids of which none is one of the first", async () => {
    await run("other.jsonl", otherChance);
    const other = await collect(readExport(join(folder, "other.jsonl")));
    const first = new Set(lines.flatMap(idsOf));
    assert.deepEqual(
      other.flatMap(idsOf).filter((id) => first.has(id)),
      [],
    );
  });

  it("gives the same where chance does, and leaves nothing else behind", async () => {
    assert.deepEqual(await run("again.jsonl", chance), report);
    assert.equal(await readFile(join(folder, "again.jsonl"), "utf8"), text);
    const files = await readdir(folder);
    assert.deepEqual(
      files.filter((file) => !file.endsWith(".jsonl")),
      [],
    );
  });
});

describe("the report", () => {
  it("counts what was kept, changed, merged and dropped", () => {
    const members = ofKind(original, "worker").length;
    assert.equal(report.kept.worker, members);
    assert.deepEqual([report.dropped.emails, report.dropped.phones, report.dropped.notes], [members, members, members]);
    assert.equal(report.changed.texts, 2);
    assert.equal(report.dropped.languages, 1);
    assert.ok(report.sectors.merged.length > 0);
    assert.ok(report.stillRare.history > 0 && report.stillRare.profile > 0);
    assert.equal(report.covers.takenAt, "2024-09-01T10:00:00Z");
  });

  it("names nobody, and not by how many cycles the days moved", () => {
    const said = `${formatReport(report)}${JSON.stringify(report)}`;
    const personal = personalStrings(original).filter((each) => each.length > 5 && fold(said).includes(fold(each)));
    assert.deepEqual(personal, []);
    assert.ok(!said.includes("29 cycles") && !said.includes("812"));
  });
});

describe("an export with a fault", () => {
  it("leaves no output and no part of one", async () => {
    const faulty = join(folder, "faulty.jsonl");
    await writeFile(faulty, `${original.map(formatLine).join("")}{"kind":"shift"}\n`);
    const files = await readdir(folder);
    const output = join(folder, "never.jsonl");
    await assert.rejects(anonymise({ input: faulty, output, k: 10, chance }), /faulty\.jsonl:\d+: /);
    assert.deepEqual(await readdir(folder), files);
  });

  it("is left when the run is stopped", async () => {
    const stopping = new AbortController();
    const onLine = (pass: 1 | 2, line: number): void => {
      if (pass === 2 && line === 500) stopping.abort();
    };
    const files = await readdir(folder);
    const output = join(folder, "never.jsonl");
    const { signal } = stopping;
    await assert.rejects(anonymise({ input, output, k: 10, chance, signal, onLine }), { name: "AbortError" });
    assert.deepEqual(await readdir(folder), files);
  });
});
