/** Lets an element unfold what it shows for paper: what is folded on screen can't be opened there. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Whether the page is being printed. */
  isOn = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.#handlePrint);
    addEventListener("afterprint", this.#handlePrint);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.#handlePrint);
    removeEventListener("afterprint", this.#handlePrint);
  }

  readonly #handlePrint = ({ type }: Event): void => {
    this.isOn = type === "beforeprint";
    this.#host.requestUpdate();
  };
}
