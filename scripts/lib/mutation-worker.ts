/**
 * A child process of `npm run test:mutation`: for each mutant it loads the sources and the tests anew, with the mutant
 * in its place, and runs the tests in this process until one fails. A process for each mutant would take a second for
 * its start alone.
 */
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Mutant } from "./mutants.ts";

/** What the parent sends: without a mutant, a run that must pass. */
export interface Task {
  readonly mutant: Mutant | null;
  /** Test files, from the repository's root. */
  readonly testFiles: readonly string[];
  /** Titles of the tests to run first, the most promising before the others. */
  readonly first: readonly string[];
}

export type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "test"; readonly title: string }
  | { readonly kind: "done"; readonly killer: string | null; readonly error: string | null; readonly times: Times };

/** Milliseconds by a test's title. */
export type Times = Readonly<Record<string, number>>;

interface Test {
  readonly title: string;
  readonly run: () => unknown;
}

/** The tests' own node:test: it collects instead of running. */
class Collector {
  readonly tests: Test[] = [];
  readonly hooks: (() => unknown)[] = [];
  readonly #path: string[] = [];

  readonly describe = (name: string, body: () => void): void => {
    this.#path.push(name);
    body();
    this.#path.pop();
  };

  readonly it = (name: string, ...rest: [{ skip?: boolean }, () => unknown] | [() => unknown]): void => {
    const [options, run] = rest.length === 2 ? rest : [{}, rest[0]];
    if (options.skip !== true) this.tests.push({ title: [...this.#path, name].join(" › "), run });
  };

  readonly before = (run: () => unknown): void => {
    this.hooks.push(run);
  };
}

const root = pathToFileURL(`${process.cwd()}/`).href;
/** What stands in for a package in the tests. */
const substitutes: Readonly<Record<string, string>> = {
  "node:test": "export const { describe, it, it: test, before } = globalThis.mutationCollector;",
  "fast-check": "export default globalThis.mutationFastCheck;",
};
const stripped = new Map<string, string>();
let run = 0;
let mutant: Mutant | null = null;

function sourceOf(url: string): string {
  const file = fileURLToPath(url.replace(/\?.*$/, ""));
  const place = relative(process.cwd(), file);
  if (mutant?.file === place) {
    const text = readFileSync(file, "utf8");
    return stripTypeScriptTypes(text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end));
  }
  const source = stripped.get(place) ?? stripTypeScriptTypes(readFileSync(file, "utf8"));
  stripped.set(place, source);
  return source;
}

function isOurs(url: string): boolean {
  return url.startsWith(`${root}src/`) || url.startsWith(`${root}test/`);
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier in substitutes && isOurs(context.parentURL ?? "")) {
      return { url: `mutation:${specifier}?run=${run}`, format: "module", shortCircuit: true };
    }
    const resolved = nextResolve(specifier, context);
    return isOurs(resolved.url) ? { ...resolved, url: `${resolved.url}?run=${run}` } : resolved;
  },
  load(url, context, nextLoad) {
    const source = substitutes[/^mutation:(.*)\?/.exec(url)?.[1] ?? ""];
    if (source !== undefined) return { format: "module", source, shortCircuit: true };
    return isOurs(url) && url.includes(".ts")
      ? { format: "module", source: sourceOf(url), shortCircuit: true }
      : nextLoad(url, context);
  },
});

function send(message: Message): void {
  process.send?.(message);
}

async function collect(testFiles: readonly string[]): Promise<Collector> {
  const collector = new Collector();
  Object.assign(globalThis, { mutationCollector: collector });
  for (const file of testFiles) await import(`${root}${file}`);
  return collector;
}

function inOrder(tests: readonly Test[], first: readonly string[]): Test[] {
  const places = new Map(first.map((title, index) => [title, index]));
  const placeOf = ({ title }: Test): number => places.get(title) ?? Infinity;
  return tests.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

async function perform(task: Task): Promise<void> {
  run += 1;
  ({ mutant } = task);
  const times: Record<string, number> = {};
  let title = "(loading)";
  try {
    send({ kind: "test", title });
    const { tests, hooks } = await collect(task.testFiles);
    for (const hook of hooks) await hook();
    for (const test of inOrder(tests, task.first)) {
      ({ title } = test);
      send({ kind: "test", title });
      const since = performance.now();
      await test.run();
      times[title] = performance.now() - since;
    }
    send({ kind: "done", killer: null, error: null, times });
  } catch (error) {
    send({ kind: "done", killer: title, error: String(error).slice(0, 300), times });
  }
}

/** Cases of a property: fewer than in `npm test`, so that a mutant that lives costs seconds. */
const mostRuns = 40;
// The same cases for every mutant, and no time spent on the smallest one: a mutant is dead at the first.
fc.configureGlobal({ seed: 20_261_122, endOnFailure: true, numRuns: mostRuns });
const assertBriefly = <Ts>(property: fc.IRawProperty<Ts>, options?: fc.Parameters<Ts>) =>
  fc.assert(property, { ...options, numRuns: Math.min(mostRuns, options?.numRuns ?? mostRuns) });
Object.assign(globalThis, { mutationFastCheck: { ...fc, assert: assertBriefly } });
process.on("message", (task: Task) => void perform(task));
send({ kind: "ready" });
