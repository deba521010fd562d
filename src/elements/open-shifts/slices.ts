/**
 * Renders a long list in slices: what fills a screen at once, the rest in the moments after it, so that no task keeps a
 * page from answering. Everything is there a moment later, for find-in-page, screen readers and keyboards; on paper at once.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Fills any screen, and takes a slow phone no longer than it takes to notice. */
const first = 40;
/** How many more with each slice. */
const step = 120;

/** Resolves once the frame that is next has been drawn; in a hidden page, which draws none, a moment later. */
async function nextFrame(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 200);
  });
  await nextTask();
}

/** Lets the browser do what is more urgent. */
async function nextTask(): Promise<void> {
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

export class Slices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #key: unknown;
  #limit = first;
  #total = 0;
  #running: Promise<void> | undefined;
  #isConnected = false;
  #isAllWanted = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.finish);
    this.#isConnected = true;
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.finish);
    this.#isConnected = false;
  }

  hostUpdated(): void {
    if (this.#limit < this.#total) this.#running ??= this.#run();
  }

  /** How many of `total` to render now. Anew from the first screen on where the `key` is another one. */
  take(key: unknown, total: number): number {
    if (key !== this.#key) this.#limit = first;
    if (this.#isAllWanted) this.#limit = Infinity;
    this.#isAllWanted = false;
    this.#key = key;
    this.#total = total;
    return this.#limit;
  }

  /** Once everything has been rendered. */
  async done(): Promise<void> {
    await this.#running;
  }

  /** What is rendered next is rendered as a whole. */
  readonly finish = (): void => {
    this.#isAllWanted = true;
    this.#host.requestUpdate();
  };

  async #run(): Promise<void> {
    await nextFrame();
    // Out of the page nobody waits for the rest; back in it, the next update goes on.
    while (this.#isConnected && this.#limit < this.#total) {
      this.#limit += step;
      this.#host.requestUpdate();
      await nextTask();
    }
    this.#running = undefined;
  }
}
