/**
 * `npm run test:mutation`: how much of the rules the tests of the rules would notice if it were different.
 *
 *   npm run test:mutation                          all of src/domain
 *   npm run test:mutation -- src/domain/cycle.ts   these files only
 *   … --jobs 1                                     how many processes at once; default 2
 *   … --score 90                                   fail below this percentage
 *   … --report file.json                           every mutant and what became of it
 *   … --again file.json                            those only that survived in that report, of the same sources
 *
 * The mutants are Stryker's (its instrumenter makes them); they run in processes that load sources and tests anew for
 * each, because Stryker's own runners start a process for every mutant and test file: hours where this takes minutes.
 */
import { glob, readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readMutants, type Mutant } from "./lib/mutants.ts";
import { MutationProcess, type Outcome } from "./lib/mutation-process.ts";
import type { Times } from "./lib/mutation-worker.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: "string" },
    score: { type: "string" },
    report: { type: "string" },
    again: { type: "string" },
  },
});
const jobs = Number(values.jobs ?? 2);
const results: { mutant: Mutant; outcome: Outcome }[] = [];
/** How many mutants of a file a test has killed. */
const kills = new Map<string, Map<string, number>>();

async function list(pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob(pattern)) found.push(file);
  return found.toSorted();
}

async function readSurvivors(report: string): Promise<Mutant[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own report
  const all = JSON.parse(await readFile(report, "utf8")) as typeof results;
  return all.filter(({ outcome }) => outcome.status === "survived").map(({ mutant }) => mutant);
}

/** Tests that killed neighbours first, then the fast ones. */
function rank(file: string, times: Times): string[] {
  const killed = kills.get(file);
  const value = (title: string): number => killed?.get(title) ?? 0;
  return Object.keys(times).toSorted((a, b) => value(b) - value(a) || (times[a] ?? 0) - (times[b] ?? 0));
}

function note(mutant: Mutant, outcome: Outcome): void {
  results.push({ mutant, outcome });
  if (outcome.killer !== null) {
    const ofFile = kills.get(mutant.file) ?? new Map<string, number>();
    ofFile.set(outcome.killer, (ofFile.get(outcome.killer) ?? 0) + 1);
    kills.set(mutant.file, ofFile);
  }
  if (results.length % 100 === 0) console.log(`${results.length} …`);
}

async function work(queue: Iterator<Mutant>, testFiles: readonly string[], times: Times): Promise<void> {
  const runner = new MutationProcess(testFiles, times);
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    const mutant = next.value;
    note(mutant, await runner.run(mutant, rank(mutant.file, times)));
  }
  runner.close();
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function summarise(files: readonly string[]): number {
  const valid = results.filter(({ outcome }) => outcome.status !== "invalid");
  const survived = valid.filter(({ outcome }) => outcome.status === "survived");
  for (const file of files) {
    const own = valid.filter(({ mutant }) => mutant.file === file).length;
    const left = survived.filter(({ mutant }) => mutant.file === file);
    if (own > 0) console.log(`${percent(own - left.length, own).padStart(8)}  ${own - left.length}/${own}  ${file}`);
    for (const { mutant } of left.toSorted((a, b) => a.mutant.line - b.mutant.line)) {
      console.log(
        `            :${mutant.line} ${mutant.name}: ${mutant.replacement.replaceAll(/\s+/g, " ").slice(0, 90)}`,
      );
    }
  }
  const slow = valid.filter(({ outcome }) => outcome.status === "timeout").length;
  const dead = valid.length - survived.length;
  console.log(`${valid.length} mutants: ${dead} killed (${slow} by never ending), ${survived.length} survived`);
  console.log(`Mutation score: ${percent(dead, valid.length)}`);
  return valid.length === 0 ? 0 : (100 * dead) / valid.length;
}

const since = performance.now();
const files = positionals.length > 0 ? positionals : await list("src/domain/*.ts");
const testFiles = await list("test/domain/*.test.ts");
const times = await MutationProcess.measure(testFiles);
const mutants = values.again === undefined ? await readMutants(files) : await readSurvivors(values.again);
console.log(`${mutants.length} mutants in ${files.length} files, ${Object.keys(times).length} tests`);
const queue = mutants.values();
await Promise.all(Array.from({ length: jobs }, () => work(queue, testFiles, times)));
const score = summarise([...new Set(mutants.map(({ file }) => file))]);
console.log(`${((performance.now() - since) / 1000).toFixed(0)} s`);
if (values.report !== undefined) await writeFile(values.report, JSON.stringify(results));
if (score < Number(values.score ?? 0)) process.exitCode = 1;
