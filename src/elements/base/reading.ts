/** Reads for an element, one reading at a time: a new one puts an end to the one that is under way. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface ReadingOptions {
  /** What is read depends on these: it is read anew where one of them is another than before. */
  readonly inputs: () => readonly unknown[];
  /** Reads, and keeps what it read unless `signal` says that nobody wants it any more. Never throws. */
  readonly read: (signal: AbortSignal) => Promise<void>;
}

export class Reading implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReadingOptions;
  #inputs: readonly unknown[] | undefined;
  #current: AbortController | undefined;
  #isDone = false;

  constructor(host: ReactiveControllerHost, options: ReadingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether something was read (or could not be), and nothing is under way. */
  get isDone(): boolean {
    return this.#isDone;
  }

  hostUpdate(): void {
    const before = this.#inputs;
    const inputs = (this.#inputs = this.#options.inputs());
    const isSame = before?.length === inputs.length && inputs.every((input, at) => Object.is(input, before[at]));
    if (!isSame) void this.run();
  }

  async run(): Promise<void> {
    this.abort();
    const current = (this.#current = new AbortController());
    this.#isDone = false;
    this.#host.requestUpdate();
    await this.#options.read(current.signal);
    if (this.#current !== current) return;
    this.#isDone = true;
    this.#host.requestUpdate();
  }

  /** What is under way is not wanted any more. */
  abort(): void {
    if (!this.#isDone) this.#current?.abort();
  }
}
