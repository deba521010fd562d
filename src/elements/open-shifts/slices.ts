/**
 * Renders a long list in slices: what fills a screen at once, the rest in the moments after it, so that no task keeps a
 * page from answering. Everything is there a moment later, for find-in-page, screen readers and keyboards; on paper at once.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What fills any screen, and takes a slow phone no longer than it takes to notice. */
const first = { list: 24, grid: 60 } as const;
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

export interface Slice {
  /** So many of the first. */
  readonly limit: number;
  /** Which are the first: those of the first row, rather than those of the first column. */
  readonly byRow: boolean;
}

export class Slices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #key: unknown;
  #slice: Slice = { limit: 0, byRow: false };
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
    if (this.#slice.limit < this.#total) this.#running ??= this.#run();
  }

  /**
   * How much of `total` to render now. Anew from the first screen on where the `key` is another one.
   *
   * @param isGrid - whether the first screen holds the first rows of all columns.
   */
  take(key: unknown, total: number, isGrid: () => boolean): Slice {
    if (key !== this.#key) {
      // To ask makes the browser compute the layout: not for what is rendered as a whole.
      const byRow = total > first.list && isGrid();
      this.#slice = { limit: byRow ? first.grid : first.list, byRow };
    }
    if (this.#isAllWanted) this.#slice = { limit: Infinity, byRow: false };
    this.#isAllWanted = false;
    this.#key = key;
    this.#total = total;
    return this.#slice;
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
    while (this.#isConnected && this.#slice.limit < this.#total) {
      this.#slice = { ...this.#slice, limit: this.#slice.limit + step };
      this.#host.requestUpdate();
      await nextTask();
    }
    this.#running = undefined;
  }
}
