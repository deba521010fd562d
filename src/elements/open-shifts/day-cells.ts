/** A day's openings in its list: a cell for each pair of times, with a row for each opening. Only what changed is touched. */
import { noChange } from "lit";
import { directive, Directive, PartType, type ElementPart, type PartInfo } from "lit/directive.js";
import type { Cell } from "./cells.ts";
import { createRow, looksOf, patchRow, rowWords, type RowContext } from "./row.ts";

/** Puts these into their place, and takes away what else is there. What is in its place already keeps its focus. */
function arrange(parent: Element, wanted: readonly Element[]): void {
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
  readonly looks: string;
}

class CellView {
  readonly element = document.createElement("li");
  #shown = new Map<string, Shown>();
  #cell: Cell | undefined;
  #style: string | undefined;

  update(cell: Cell, day: string, context: RowContext, isAnew: boolean): void {
    const old = this.#cell;
    this.#cell = cell;
    this.#place(cell);
    // The same openings as before, as with every slice but its own: not even to be compared.
    if (!isAnew && old?.offers === cell.offers && old.isLater === cell.isLater) return;
    this.#fill(cell, day, context, isAnew);
  }

  #place({ row, offers, isLater }: Cell): void {
    const { element } = this;
    const name = isLater ? "cell later" : "cell";
    if (element.className !== name) element.className = name;
    // Set as a property, never as an attribute: a strict content-security policy blocks those.
    const style = `grid-row: ${row + 2}; --_offers: ${offers.length};`;
    if (this.#style !== style) element.style.cssText = this.#style = style;
  }

  #fill({ offers, hours, isLater }: Cell, day: string, context: RowContext, isAnew: boolean): void {
    const shown = new Map<string, Shown>();
    for (const offer of isLater ? [] : offers) {
      const looks = looksOf(offer);
      const old = this.#shown.get(offer.id);
      const isSame = !isAnew && old?.looks === looks;
      const fresh = isSame ? old.row : createRow(offer, { day, hours: hours() }, context);
      if (old && !isSame) patchRow(old.row, fresh);
      shown.set(offer.id, { row: old?.row ?? fresh, looks });
    }
    this.#shown = shown;
    arrange(
      this.element,
      [...shown.values()].map(({ row }) => row),
    );
  }
}

class DayCells extends Directive {
  #views = new Map<number, CellView>();
  #around: readonly unknown[] = [];

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error("The cells of a day belong into an element's tag.");
  }

  /** @param _day - its name, for the names of what is in it. */
  render(_cells: readonly Cell[], _day: string, _context: RowContext): symbol {
    return noChange;
  }

  override update({ element }: ElementPart, [cells, day, context]: Parameters<this["render"]>): symbol {
    const { locale, settings, signUp } = context;
    const around = [...rowWords(locale.t), locale.lang, settings.timeZone, settings.languages.join(), signUp.linkFrom];
    const isAnew = around.some((each, at) => each !== this.#around[at]);
    this.#around = around;
    const views = new Map<number, CellView>();
    for (const cell of cells) {
      const view = this.#views.get(cell.row) ?? new CellView();
      view.update(cell, day, context, isAnew);
      views.set(cell.row, view);
    }
    this.#views = views;
    arrange(
      element,
      [...views.values()].map((view) => view.element),
    );
    return noChange;
  }
}

export const dayCells = directive(DayCells);
