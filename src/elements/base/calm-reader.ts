/** Lets an element read again while its page stays open: now and then while somebody can see it, and on their return. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Milliseconds: often enough for "bookings are off until 11:00", too seldom to be felt. */
const calmInterval = 5 * 60_000;

export class CalmReader implements ReactiveController {
  readonly #read: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `read` takes what is fresh from the store, so that calling it once too often costs nothing. */
  constructor(host: ReactiveControllerHost, read: () => void) {
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#handleTurn, calmInterval);
    document.addEventListener("visibilitychange", this.#handleTurn);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this.#handleTurn);
  }

  readonly #handleTurn = (): void => {
    if (document.visibilityState === "visible") this.#read();
  };
}
