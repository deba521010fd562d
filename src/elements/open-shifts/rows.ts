/** The openings of the week on screen, in the lists of its days: a cell for each pair of times, in it a row for each opening. */
import type { ReactiveController, ReactiveElement } from "lit";
import { once, type Cell } from "./cells.ts";
import { arrange, Chunk } from "./chunk.ts";
import { rowWords, type RowContext } from "./row.ts";
import { Slices } from "./slices.ts";

/** What is to be seen. */
export interface WeekCells {
  /** By day. */
  readonly cells: readonly (readonly Cell[])[];
  /** Whether days stand beside one another. */
  readonly isGrid: boolean;
  /** A day's name, for the names of what is in it. */
  readonly nameOf: (day: number) => string;
  readonly context: RowContext;
}

/** So many openings the browser lays out together, or not at all: fewer where those of seven days come in one frame. */
const together = { list: 8, grid: 4 } as const;

class CellView {
  readonly element = document.createElement("li");
  readonly chunks: Chunk[] = [];
  /** Stays what it was where a list becomes a grid: no row leaves its place, and with it the focus. */
  readonly #together: number;
  #cell: Cell | undefined;

  constructor(isGrid: boolean) {
    this.element.className = "cell";
    this.#together = isGrid ? together.grid : together.list;
  }

  update(cell: Cell, day: () => string, context: RowContext, isAnew: boolean): void {
    const before = this.#cell;
    this.#cell = cell;
    if (before?.row !== cell.row) this.element.style.gridRow = String(cell.row + 2);
    // The same openings as before: not even to be compared.
    if (!isAnew && before?.offers === cell.offers) return;
    const { offers, hours, top } = cell;
    const words = once(() => ({ day: day(), hours: hours() }));
    const count = Math.ceil(offers.length / this.#together);
    for (let at = 0; at < count; at += 1) {
      const from = at * this.#together;
      const own = offers.slice(from, from + this.#together);
      (this.chunks[at] ??= new Chunk()).want({ offers: own, top: top + from, words, context }, isAnew);
    }
    if (this.chunks.length > count) this.chunks.length = count;
    arrange(
      this.element,
      this.chunks.map(({ element }) => element),
    );
  }
}

export class Rows implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #slices: Slices;
  /** By the list of a day, then by its times: what has the focus stays where it is when rows above it come and go. */
  #views = new WeakMap<Element, Map<string, CellView>>();
  #wanted: WeekCells | undefined;
  #around: readonly unknown[] = [];
  #key: unknown;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#slices = new Slices(host);
    host.addController(this);
  }

  /**
   * @param key - what tells one list from another: nothing of one that was there before is to be seen for a moment.
   */
  want(wanted: WeekCells | undefined, key: string): void {
    this.#wanted = wanted;
    if (key !== this.#key) this.#views = new WeakMap();
    this.#key = key;
  }

  /** Once all rows are there. */
  async done(): Promise<void> {
    await this.#slices.done();
  }

  /** All of them are to be there now. */
  finish(): void {
    this.#slices.finish();
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    const week = wanted && this.#host.renderRoot.querySelector(".week");
    if (!week) return;
    const isAnew = this.#isAnew(wanted.context);
    const lists = [...week.children].flatMap(({ lastElementChild }) =>
      lastElementChild?.matches(".cells") ? [lastElementChild] : [],
    );
    this.#slices.show(lists.flatMap((list, day) => this.#update(list, day, wanted, isAnew)));
  }

  /** Whether what all rows have in common has changed. */
  #isAnew({ locale, settings, signUp }: RowContext): boolean {
    const around = [...rowWords(locale.t), locale.lang, settings.timeZone, settings.languages.join(), signUp.linkFrom];
    const isAnew = around.some((each, at) => each !== this.#around[at]);
    this.#around = around;
    return isAnew;
  }

  #update(
    list: Element,
    day: number,
    { cells, isGrid, nameOf, context }: WeekCells,
    isAnew: boolean,
  ): readonly Chunk[] {
    const before = this.#views.get(list);
    const views = new Map<string, CellView>();
    const name = once(() => nameOf(day));
    for (const cell of cells[day] ?? []) {
      // A shift of a day and more has the same times as one that is shorter by that.
      const key = views.has(cell.times) ? `${cell.times} ${cell.row}` : cell.times;
      const view = before?.get(key) ?? new CellView(isGrid);
      view.update(cell, name, context, isAnew);
      views.set(key, view);
    }
    this.#views.set(list, views);
    const all = [...views.values()];
    arrange(
      list,
      all.map(({ element }) => element),
    );
    return all.flatMap(({ chunks }) => chunks);
  }
}
