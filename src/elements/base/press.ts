/** A press on what takes a part that may not be there yet: it isn't lost, and goes on once the part has come. */
import type { ReactiveElement } from "lit";
import type { Later } from "./later.ts";

function sayBusy(button: Element | undefined, isBusy: "true" | null): void {
  if (button) button.ariaBusy = button.ariaDisabled = isBusy;
}

export class Press {
  readonly #host: ReactiveElement;
  /** What the press that waits goes on with; what was pressed before it doesn't any more. */
  #waiting: unknown;
  #again: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Whether something was pressed that waits. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Where the part couldn't be had: presses again what was pressed. */
  get again(): (() => void) | undefined {
    return this.#again;
  }

  /** What was pressed isn't what is on screen any more: nothing goes on with it. */
  drop(): void {
    this.#waiting = this.#again = undefined;
  }

  /**
   * Goes on with `go` at once where the part is there, else when it comes, unless something else was pressed meanwhile or
   * the host is gone from the page.
   *
   * @param button what was pressed: it says that it is busy.
   */
  on<Part extends object>(later: Later<Part>, go: (part: Part) => void, button?: Element): void {
    this.drop();
    if (later.now) go(later.now);
    else void this.#wait(later, go, button);
    this.#host.requestUpdate();
  }

  async #wait<Part extends object>(later: Later<Part>, go: (part: Part) => void, button?: Element): Promise<void> {
    this.#waiting = go;
    sayBusy(button, "true");
    const part = await later.load().catch(() => undefined);
    sayBusy(button, null);
    if (this.#waiting !== go) return;
    this.#waiting = undefined;
    if (!part) this.#again = () => this.#pressAgain(later, go, button);
    else if (this.#host.isConnected) go(part);
    this.#host.requestUpdate();
  }

  /** The button that says so goes away with what it stands in: the focus goes back to what was pressed, or to the card. */
  #pressAgain<Part extends object>(later: Later<Part>, go: (part: Part) => void, button?: Element): void {
    const heading = this.#host.renderRoot.querySelector("#heading");
    const place = button?.isConnected === true ? button : heading;
    if (place instanceof HTMLElement) place.focus();
    this.on(later, go, button);
  }
}
