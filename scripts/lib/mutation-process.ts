/** The parent's side of a mutation worker: gives it tasks, ends it where a mutant never comes to an end. */
import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutants.ts";
import type { Message, Task, Times } from "./mutation-worker.ts";

export interface Outcome {
  /** `invalid`: the mutant is no program. */
  readonly status: "killed" | "survived" | "timeout" | "invalid";
  /** Title of the test that noticed. */
  readonly killer: string | null;
}

type Done = Extract<Message, { kind: "done" }>;

/** A test that takes this much longer than it should never ends, by the processor's time where that can be read. */
const slowness = 6;
const patience = 2000;
/** Milliseconds between two looks at the time. */
const glance = 500;
/** Modules are never unloaded, so a process is replaced now and then. */
const tasksPerProcess = 150;

/** Milliseconds that a process has worked, or the clock's where nobody counts them: other programs run here too. */
function timeOf(pid: number | undefined): number {
  try {
    const [, user, system] =
      /^\d+ \(.*\)(?: \S+){11} (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return (Number(user) + Number(system)) * 10;
  } catch {
    return performance.now();
  }
}

export class MutationProcess {
  readonly #testFiles: readonly string[];
  readonly #times: Times;
  #child: ChildProcess | null = null;
  #tasks = 0;

  constructor(testFiles: readonly string[], times: Times) {
    this.#testFiles = testFiles;
    this.#times = times;
  }

  /** How long each test takes. @throws {Error} when one fails before anything is changed. */
  static async measure(testFiles: readonly string[]): Promise<Times> {
    const runner = new MutationProcess(testFiles, {});
    const done = await runner.#perform({ mutant: null, testFiles, first: [] }, 120_000);
    runner.close();
    if (done?.killer !== null) {
      throw new Error(`The tests fail without any mutant, in "${done?.killer}": ${done?.error}`);
    }
    return done.times;
  }

  async run(mutant: Mutant, first: readonly string[]): Promise<Outcome> {
    const done = await this.#perform({ mutant, testFiles: this.#testFiles, first }, patience);
    if (done === null) return { status: "timeout", killer: null };
    if (done.killer === null) return { status: "survived", killer: null };
    const invalid = done.error !== null && /^(SyntaxError|Error \[ERR_INVALID_TYPESCRIPT)/.test(done.error);
    return invalid ? { status: "invalid", killer: null } : { status: "killed", killer: done.killer };
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
    this.#tasks = 0;
  }

  async #start(): Promise<ChildProcess> {
    if (this.#tasks >= tasksPerProcess) this.close();
    this.#tasks += 1;
    if (this.#child !== null) return this.#child;
    const file = fileURLToPath(new URL("mutation-worker.ts", import.meta.url));
    const child = fork(file, {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      env: { ...process.env, TZ: "Pacific/Auckland" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child = child;
    await new Promise((resolve) => child.once("message", resolve));
    return child;
  }

  /** `null` where a test did not end in time, or took the process with it. */
  async #perform(task: Task, least: number): Promise<Done | null> {
    const child = await this.#start();
    const done = await new Promise<Done | null>((resolve) => {
      let deadline = Infinity;
      const finish = (result: Done | null): void => {
        clearInterval(timer);
        child.removeAllListeners();
        resolve(result);
      };
      const timer = setInterval(() => {
        if (timeOf(child.pid) > deadline) finish(null);
      }, glance);
      child.once("exit", () => finish(null));
      child.on("message", (message: Message) => {
        if (message.kind === "done") finish(message);
        else if (message.kind === "test") {
          deadline = timeOf(child.pid) + least + slowness * (this.#times[message.title] ?? 0);
        }
      });
      child.send(task);
    });
    if (done === null) this.close();
    return done;
  }
}
