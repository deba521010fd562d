/** Loaded when it is first asked for, where no element has brought it along (`rules.ts`). */
import { createEffects } from "./effects.ts";
import { readOffers as read } from "./offers.ts";
import type { Rules } from "./rules.ts";

export { loadTemporal } from "../domain/temporal.ts";
export { toOpenings } from "./mapping/openings.ts";
export { readNextShifts } from "./next-shifts.ts";

export const readOffers: Rules["readOffers"] = (reads, usual, query) =>
  read(reads, usual, query, query.effects === false ? null : createEffects);
