/** Loaded when it is needed (`load-later.ts`): one file, since a write needs all of it and a page that only shows none. */
export { loadTemporal } from "../domain/temporal.ts";
export { toCalendar } from "./calendar.ts";
export { explain } from "./explain.ts";
export { sendOn } from "./resend.ts";
export { createWrites } from "./writes.ts";
