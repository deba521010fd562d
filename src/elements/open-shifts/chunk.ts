/** Some openings of a cell, with a row for each. Only what changed is touched; off screen, the browser leaves it alone. */
import type { Offer } from "../../sdk/index.ts";
import { createRow, looksOf, type CellWords, type RowContext } from "./row.ts";
import type { Piece } from "./slices.ts";

/** Puts these into their place, and takes away what else is there. What is in its place already keeps its focus. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  const stays = new Set(wanted);
  for (const child of Array.from(parent.children)) if (!stays.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const element of wanted) {
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

/** One opening on screen. */
interface Shown {
  readonly row: HTMLElement;
  readonly offer: Offer;
}

/** What a chunk is to show. */
export interface Wanted {
  readonly offers: readonly Offer[];
  readonly top: number;
  readonly words: () => CellWords;
  readonly context: RowContext;
}

function isSame(some: readonly Offer[], others: readonly Offer[]): boolean {
  return some.length === others.length && some.every((offer, index) => offer === others[index]);
}

export class Chunk implements Piece {
  readonly element = document.createElement("div");
  #shown = new Map<string, Shown>();
  #wanted: Wanted | undefined;
  #isStale = false;
  #isAnew = false;
  #isHeld = true;

  constructor() {
    this.element.className = "chunk held";
  }

  get top(): number {
    return this.#wanted?.top ?? 0;
  }

  get size(): number {
    return this.#wanted?.offers.length ?? 0;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** @param isAnew - whether words have changed that stand in every row. */
  want(wanted: Wanted, isAnew: boolean): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    this.#isAnew ||= isAnew;
    this.#isStale ||= isAnew || !before || !isSame(before.offers, wanted.offers);
    // Set as a property, never as an attribute: a strict content-security policy blocks those.
    if (before?.offers.length !== this.size) this.element.style.setProperty("--_offers", String(this.size));
  }

  fill(): void {
    if (!this.#wanted) return;
    const { offers } = this.#wanted;
    const shown = new Map<string, Shown>();
    for (const offer of offers) shown.set(offer.id, { row: this.#rowOf(offer, this.#wanted), offer });
    this.#shown = shown;
    this.#isStale = this.#isAnew = false;
    arrange(
      this.element,
      [...shown.values()].map(({ row }) => row),
    );
  }

  /** The row that is there, made to look as it should, or a new one. */
  #rowOf(offer: Offer, { words, context }: Wanted): HTMLElement {
    const old = this.#shown.get(offer.id);
    const looksRight = old && (old.offer === offer || looksOf(old.offer) === looksOf(offer));
    if (looksRight && !this.#isAnew) return old.row;
    const fresh = createRow(offer, words(), context);
    const patch = context.more?.patchRow;
    if (!old || !patch) return fresh;
    patch(old.row, fresh);
    return old.row;
  }

  release(): void {
    if (this.#isHeld) this.element.className = "chunk";
    this.#isHeld = false;
  }
}
