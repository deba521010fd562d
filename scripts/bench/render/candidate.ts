/** What everybody who takes part can do. */
import type { Event } from "./data.ts";

export type View = "list" | "grid";

export interface Shown {
  /** Changes one shift, so that it has to be drawn again. Resolves once the change is in the document. */
  readonly change: () => Promise<void>;
  readonly remove: () => void;
}

export interface Candidate {
  readonly name: string;
  /** Whatever needs no drawing: parsing, mapping, filling a store. Not timed. */
  readonly prepare: (events: readonly Event[]) => Promise<Prepared>;
}

export interface Prepared {
  /** Resolves once the shifts are in the document. */
  readonly show: (target: HTMLElement, view: View) => Promise<Shown>;
}

/** Until `isThere`, looked at before each frame is drawn. */
export async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
