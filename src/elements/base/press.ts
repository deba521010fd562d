/** A press on what takes a part that may not be there yet: it isn't lost, and goes on once the part has come. */
import type { ReactiveControllerHost } from "lit";
import type { Later } from "./later.ts";

export class Press {
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;
  #busy: string | undefined;
  #again: (() => void) | undefined;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#host = host;
  }

  /** What was pressed and waits, by the name that it was given: its button says that it is busy. */
  get busy(): string | undefined {
    return this.#busy;
  }

  /** Where the part couldn't be had: presses again what was pressed. */
  get again(): (() => void) | undefined {
    return this.#again;
  }

  /**
   * Goes on with `go` at once where the part is there, else when it comes, unless something else was pressed meanwhile.
   *
   * @param name tells what was pressed, such as the id of a row.
   */
  on<Part extends object>(name: string, later: Later<Part>, go: (part: Part) => void): void {
    this.#busy = undefined;
    this.#again = undefined;
    if (later.now) go(later.now);
    else void this.#wait(name, later, go);
    this.#host.requestUpdate();
  }

  async #wait<Part extends object>(name: string, later: Later<Part>, go: (part: Part) => void): Promise<void> {
    this.#busy = name;
    const part = await later.load().catch(() => undefined);
    if (this.#busy !== name) return;
    this.#busy = undefined;
    if (part) go(part);
    else this.#again = () => this.on(name, later, go);
    this.#host.requestUpdate();
  }
}
