/**
 * How much room an element took when it was on screen last, so that its skeleton takes as much and the page around it
 * stays where it is. The browser keeps it: heights by element and width, which tell nothing of whose they are.
 */
import type { ReactiveController, ReactiveElement } from "lit";

const storageKey = "coopshift-room";
/** The oldest go first. */
const mostKept = 60;

type Kept = readonly (readonly [key: string, height: number])[];

function isKept(value: unknown): value is Kept {
  return Array.isArray(value) && value.every((each) => Array.isArray(each) && Number.isFinite(each[1]));
}

function read(): Map<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    if (isKept(kept)) return new Map(kept);
  } catch {
    // No storage for this page, or not ours what is in it: the skeleton's own height is a good guess.
  }
  return new Map();
}

function keep(key: string, height: number): void {
  const kept = read();
  if (kept.get(key) === height) return;
  kept.delete(key);
  kept.set(key, height);
  try {
    localStorage.setItem(storageKey, JSON.stringify([...kept].slice(-mostKept)));
  } catch {
    // No storage, or it is full.
  }
}

export interface RoomOptions {
  /** Tells elements of a tag apart that show different things. */
  readonly name: () => string;
  /** Whether what is on screen is what will stay. */
  readonly isSettled: () => boolean;
}

export class Room implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: RoomOptions;
  #style: string | undefined;
  #observer: ResizeObserver | undefined;
  #isKept = false;

  constructor(host: ReactiveElement, options: RoomOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector("section");
    if (this.#isKept || this.#observer || !frame || !this.#options.isSettled()) return;
    // As the browser lays it out anyway, once: what a member unfolds later is not there when they come back.
    this.#observer = new ResizeObserver(([entry]) => {
      this.hostDisconnected();
      if (!entry || !this.#options.isSettled() || this.#host.clientWidth === 0) return;
      this.#isKept = true;
      keep(this.#key(), Math.round((entry.borderBoxSize[0]?.blockSize ?? 0) * 100) / 100);
    });
    this.#observer.observe(frame);
  }

  /** For the frame while there is nothing in it yet; empty where it has never been on screen at this width. */
  reserve(): string {
    if (this.#style === undefined) {
      const kept = read();
      // Asking for the width lays the page out, once for each element: only where there is something to look up by it.
      const height = kept.size > 0 && this.#host.clientWidth > 0 ? kept.get(this.#key()) : undefined;
      this.#style = height ? `block-size: ${height}px; overflow: clip` : "";
    }
    return this.#style;
  }

  #key(): string {
    return `${this.#options.name()} ${this.#host.clientWidth}`;
  }
}
