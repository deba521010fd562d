/**
 * Measures `coopshift compare` on many workers: time, and the most memory that it took.
 *
 *   node scripts/bench-compare.ts                    50,000 workers, export against export, and against the rules
 *   node scripts/bench-compare.ts --workers 5000     fewer
 *   node scripts/bench-compare.ts --shuffled         the second export in the opposite order: what waits is kept
 *
 * The workers are those of the seed, each many times under another id. In the second export one in a hundred differs.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTemporal, temporal } from "../src/domain/temporal.ts";
import { createSeed } from "../src/mocks/seed/index.ts";
import { compare } from "../src/tools/compare/index.ts";
import { fromData, writeExport, type ExportLine, type LineOf } from "../src/tools/export/index.ts";

type WorkerLines = readonly [LineOf<"worker">, ...LineOf<"shift">[]];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: "string", default: "50000" }, shuffled: { type: "boolean", default: false } },
});

const mebibyte = 2 ** 20;

async function readSeed(): Promise<{ head: readonly ExportLine[]; workers: readonly WorkerLines[] }> {
  const now = temporal().Instant.from("2026-11-22T11:00:00Z");
  const seed = createSeed({ today: temporal().PlainDate.from("2026-11-22"), now });
  const head: ExportLine[] = [];
  const workers: [LineOf<"worker">, ...LineOf<"shift">[]][] = [];
  for await (const line of fromData(seed, { now })) {
    if (line.kind === "worker") workers.push([line]);
    else if (line.kind === "shift") workers.at(-1)?.push(line);
    else head.push(line);
  }
  return { head, workers };
}

/** One more worker like those given. */
function copy([first, ...shifts]: WorkerLines, id: string): ExportLine[] {
  const own = shifts.map(({ shift }): ExportLine => ({
    kind: "shift",
    workerId: id,
    shift: { ...shift, id: `${shift.id}.${id}` },
  }));
  return [{ ...first, worker: { ...first.worker, id } }, ...own];
}

/** What a release might have broken, for one worker in a hundred. */
function breakLines(lines: ExportLine[], index: number): ExportLine[] {
  if (index % 100 !== 7) return lines;
  return lines.map((line): ExportLine =>
    line.kind === "worker" ? { ...line, worker: { ...line.worker, mayShop: !line.worker.mayShop } } : line,
  );
}

async function* generate(count: number, { isBroken, isReversed }: { isBroken: boolean; isReversed: boolean }) {
  const { head, workers } = await readSeed();
  yield* head;
  for (let step = 0; step < count; step += 1) {
    const index = isReversed ? count - 1 - step : step;
    const model = workers[index % workers.length];
    if (model === undefined) throw new Error("The seed has no workers.");
    const lines = copy(model, `w${String(index).padStart(6, "0")}`);
    yield* isBroken ? breakLines(lines, index) : lines;
  }
}

/** In a process of its own, so that nothing but the comparison counts. */
async function measure(a: string, b: string): Promise<void> {
  const { summary } = await compare({ a, b });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(`${summary} ${performance.now().toFixed(0)} ms, ${seconds.toFixed(1)} s of processor`);
  console.log(`  most memory: ${((maxRSS * 1024) / mebibyte).toFixed(0)} MiB`);
}

function run(title: string, ...sides: readonly string[]): void {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...sides], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

async function bench(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "coopshift-bench-"));
  try {
    const [a, b] = [join(folder, "a.jsonl"), join(folder, "b.jsonl")];
    const lines = await writeExport(a, generate(count, { isBroken: false, isReversed: false }));
    await writeExport(b, generate(count, { isBroken: true, isReversed: values.shuffled }));
    const size = ((await stat(a)).size / mebibyte).toFixed(0);
    console.log(`${count.toLocaleString("en")} workers, ${lines.toLocaleString("en")} lines, ${size} MiB an export`);
    run(`export against export${values.shuffled ? ", in the opposite order" : ""}`, a, b);
    run("export against the rules", b, "rules");
  } finally {
    await rm(folder, { recursive: true });
  }
}

await loadTemporal();
const [a, b] = positionals;
if (a !== undefined && b !== undefined) await measure(a, b);
else await bench(Number(values.workers));
