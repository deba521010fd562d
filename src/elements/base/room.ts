/**
 * How much room an element took when it was on screen last, so that its skeleton takes as much and the page around it
 * stays where it is. The browser keeps it: heights by element and width, which tell nothing of whose they are.
 */
import type { ReactiveController, ReactiveElement } from "lit";

const storageKey = "coopshift-room";
/** The oldest go first. */
const mostKept = 60;

/** Wider than any scrollbar, which the page may have once its elements have content; in pixels. */
const scrollbar = 20;

type Heights = ReadonlyMap<string, number>;

/** As they were kept when the widths were last asked for. */
let heights: Heights = new Map();
/** Rooms of elements that have come, and whose widths nobody has asked for since. */
const unmeasured = new Set<Room>();

function read(): Heights {
  try {
    return new Map<string, number>(JSON.parse(localStorage.getItem(storageKey) ?? "[]"));
  } catch {
    // No storage for this page, or not ours what is in it: the skeleton's own height is a good guess.
    return new Map();
  }
}

function keep(key: string, height: number): void {
  const kept = new Map(read());
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
  /** Of the host before any element of the page was drawn; 0 where nobody asked. */
  #width = 0;
  #style: string | undefined;
  #observer: ResizeObserver | undefined;
  #isKept = false;

  constructor(host: ReactiveElement, options: RoomOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    unmeasured.add(this);
  }

  hostDisconnected(): void {
    unmeasured.delete(this);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector("section");
    if (this.#isKept || this.#observer || !frame || !this.#options.isSettled()) return;
    // As the browser lays it out anyway, once: what a member unfolds later is not there when they come back.
    this.#observer = new ResizeObserver(([entry]) => {
      this.#observer?.disconnect();
      if (!entry || !this.#options.isSettled() || this.#host.clientWidth === 0) return;
      this.#isKept = true;
      keep(this.#keyFor(this.#host.clientWidth), Math.round((entry.borderBoxSize[0]?.blockSize ?? 0) * 100) / 100);
    });
    this.#observer.observe(frame);
  }

  /** For the frame while there is nothing in it yet; empty where it has never been on screen at this width. */
  reserve(): string {
    if (this.#style === undefined) {
      if (unmeasured.has(this)) measureAll();
      const height = heights.get(this.#keyFor(this.#width)) ?? 0;
      this.#style = this.#width > 0 && height > 0 ? `block-size: ${height}px; overflow: clip` : "";
    }
    return this.#style;
  }

  measure(): void {
    this.#width = this.#host.clientWidth;
  }

  /** By the width that is known before there is content, which is what the next visit has to go by. */
  #keyFor(width: number): string {
    return `${this.#options.name()} ${Math.abs(width - this.#width) < scrollbar ? this.#width : width}`;
  }
}

/** Asking for a width lays the page out: once for all elements, before the first of them is drawn, and where it tells something. */
function measureAll(): void {
  heights = read();
  if (heights.size > 0) for (const room of unmeasured) room.measure();
  unmeasured.clear();
}
