/**
 * Fills a long list in slices: what is on the first screen at once, the rest in the moments after it, so that no task keeps
 * a page from answering. Everything is there a moment later, for find-in-page, screen readers and keyboards; on paper at once.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A part of the list that is filled, and laid out, by itself. */
export interface Piece {
  /** How far down it begins, and how much it holds, in openings. */
  readonly top: number;
  readonly size: number;
  /** Whether what is in it is not what is wanted. */
  readonly isStale: boolean;
  /** Whether the browser is kept from laying it out, wherever it is. */
  readonly isHeld: boolean;
  fill(): void;
  /** Lays it out from now on as soon as it comes near the screen. */
  release(): void;
}

/** From so many openings on, laying all of them out at once would keep a phone from answering. */
export const many = 40;
/** Of openings made at once: a few milliseconds' worth. */
const step = 240;
/** Of openings laid out in one frame, where the screen is near; elsewhere, eight times as many are looked at. */
const stepNear = 24;
/** Engines lay out what is no farther from the screen than this, in screens. */
const near = 3;
/** Pixels that an opening takes at the least. */
const least = 96;

/** Resolves once the frame that is next has been drawn; in a hidden page, which draws none, a moment later. */
async function nextFrame(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 200);
  });
  await nextTask();
}

/** Lets the browser do whatever else waits: `scheduler.yield` would come back before a message or a timer has its turn. */
async function nextTask(): Promise<void> {
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** How many openings one below the other fill the screen. */
function screenful(): number {
  return innerHeight / least;
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}

export class Slices implements ReactiveController {
  /** Those farther up first. */
  #pieces: readonly Piece[] = [];
  #running: Promise<void> | undefined;
  /** Openings that fill the screen; asked for only where nothing has changed since the last layout. */
  #screen = 0;
  /** Where the first screen ends; 0 where it has been shown already. */
  #bottom = 0;
  #isConnected = false;
  #isAllWanted = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.finish);
    this.#isConnected = true;
    this.#start();
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.finish);
    this.#isConnected = false;
  }

  /**
   * From now on these are the list: what one frame can lay out of the first screen is there now, the rest of that screen in
   * the next frames, as a grid may have seven openings beside one another. What takes no time is filled now, all else soon.
   */
  show(pieces: readonly Piece[]): void {
    this.#pieces = pieces.toSorted((a, b) => a.top - b.top);
    if (this.#isAllWanted || sizeOf(pieces) < many) this.finish();
    this.#isAllWanted = false;
    const isLittle = sizeOf(pieces.filter(({ isStale }) => isStale)) <= step;
    // How high the screen is may take a layout to tell: not where one place was taken.
    const isThere = isLittle && !pieces.some(({ isHeld }) => isHeld);
    this.#bottom = isThere ? 0 : (this.#screen = screenful());
    this.#releaseSome(this.#bottom);
    for (const piece of this.#pieces) {
      // What is in sight already changes at once, too: it would be in two languages for a moment.
      const isSeen = !piece.isHeld && piece.top < this.#bottom;
      if (piece.isStale && (isLittle || isSeen)) piece.fill();
    }
    this.#start();
  }

  /** Once everything is in its place, and can be reached. */
  async done(): Promise<void> {
    await this.#running;
  }

  /** All of it, now; of what is shown next, too. */
  readonly finish = (): void => {
    this.#isAllWanted = true;
    for (const piece of this.#pieces) {
      if (piece.isStale) piece.fill();
      piece.release();
    }
  };

  #start(): void {
    if (this.#pieces.some(({ isStale, isHeld }) => isStale || isHeld)) this.#running ??= this.#run();
  }

  /** Out of the page nobody waits for the rest; back in it, it goes on. */
  async #run(): Promise<void> {
    try {
      await nextFrame();
      this.#screen = screenful();
      while (this.#isConnected) {
        if (this.#releaseSome(this.#bottom)) await nextFrame();
        else if (this.#fillSome()) await nextTask();
        else if (this.#releaseSome()) await nextFrame();
        else break;
      }
    } finally {
      // Also where a row could not be made, of a page's own words, say: the next list is not to wait for it.
      this.#running = undefined;
    }
  }

  /** Whether there was anything to do. */
  #fillSome(): boolean {
    let count = 0;
    for (const piece of this.#pieces) {
      if (!piece.isStale) continue;
      piece.fill();
      count += piece.size;
      if (count >= step) break;
    }
    return count > 0;
  }

  /** So many of those above `end`, which one frame lays out; whether there were any. */
  #releaseSome(end = Infinity): boolean {
    const bottom = near * this.#screen;
    let count = 0;
    let last = -Infinity;
    for (const piece of this.#pieces) {
      if (!piece.isHeld || piece.top >= end) continue;
      // What stands side by side comes together.
      if (count >= stepNear && piece.top > last) break;
      if (piece.isStale) piece.fill();
      piece.release();
      last = piece.top;
      count += last < bottom ? piece.size : piece.size / 8;
    }
    return count > 0;
  }
}
