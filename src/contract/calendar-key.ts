import * as v from "valibot";

/** `POST /me/calendar-key`: the address of the member's calendar feed under its new key. */
export const renewedFeed = v.object({ calendarFeed: v.string() });

export type WireRenewedFeed = v.InferOutput<typeof renewedFeed>;
