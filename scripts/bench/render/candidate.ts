/** What everybody who takes part can do. */
import type { Event } from "./data.ts";

export type View = "list" | "grid";

export interface Shown {
  /** Resolves once all shifts are in the document; the first of them may have been on screen long before. */
  readonly all: () => Promise<unknown>;
  /**
   * Changes one shift, so that it has to be drawn again. Resolves once the change is in the document, with the moment at
   * which the candidate had it: what comes before that, such as reading and parsing, is no drawing.
   */
  readonly change: () => Promise<number>;
  readonly remove: () => void;
}

export interface Candidate {
  readonly name: string;
  /** Whatever needs no drawing: parsing, mapping, filling a store. Not timed. */
  readonly prepare: (events: readonly Event[], target: HTMLElement, view: View) => Promise<Prepared>;
}

export interface Prepared {
  /** Resolves once the first shifts are in the document. */
  readonly show: (target: HTMLElement, view: View) => Promise<Shown>;
}

/** Until `isThere`, looked at before each frame is drawn. */
export async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
