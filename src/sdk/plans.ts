/** Loaded when it is first asked for, where no element has brought it along (`rules.ts`). */
export { loadTemporal } from "../domain/temporal.ts";
export { readNextShifts } from "./next-shifts.ts";
export { readOffers } from "./offers.ts";
