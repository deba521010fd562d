/** The sections that `npm test` is made of, run at the same time and read one after the other. */
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { run, type Run } from "./run.ts";

/** @param since - by `performance.now()`. */
export function formatSeconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

export interface Section {
  readonly name: string;
  /** Runs its programs by `run`, which gives their output its place. @returns the names of what failed. */
  readonly task: (run: Run) => Promise<readonly string[]>;
}

interface Outcome {
  readonly failed: readonly string[];
  readonly time: string;
}

/** Runs one section; what it throws is a failure like any other. */
async function runSection({ name, task }: Section, runHere: Run): Promise<Outcome> {
  const since = performance.now();
  const failed = await task(runHere).catch((error: unknown) => {
    console.error(error);
    return [name];
  });
  return { failed, time: `   ${formatSeconds(since)}` };
}

function printHeading({ name }: Section): void {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
}

/**
 * Runs sections at the same time, since each leaves processors idle that another can use. The first one's output comes
 * as it is written, that of the others when they and those before them are through.
 *
 * @param folder - takes their output meanwhile.
 * @returns the names of what failed.
 */
export async function runSections(folder: string, [first, ...others]: readonly Section[]): Promise<readonly string[]> {
  if (first === undefined) return [];
  const running = others.map(async (section, index) => {
    const log = join(folder, `${index}.log`);
    const file = await open(log, "w");
    const outcome = await runSection(section, (command, args, options) =>
      run(command, args, { ...options, stdio: ["ignore", file.fd, file.fd] }),
    );
    await file.close();
    return { section, outcome, output: await readFile(log, "utf8") };
  });
  printHeading(first);
  const { failed, time } = await runSection(first, run);
  console.log(time);
  const allFailed = [...failed];
  for (const each of running) {
    const { section, outcome, output } = await each;
    printHeading(section);
    process.stdout.write(output);
    console.log(outcome.time);
    allFailed.push(...outcome.failed);
  }
  return allFailed;
}
