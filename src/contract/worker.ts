import * as v from "valibot";
import { regimes, roles, statuses } from "../domain/words.ts";
import { count, day, id, integer, localizedText } from "./primitives.ts";
import { workerSlot } from "./slot.ts";

/** `GET /me`: the member who is signed in. */
export const worker = v.object({
  id,
  name: v.string(),
  role: v.picklist(roles),
  /** `null`: not subscribed to a regime yet. */
  regime: v.nullable(v.picklist(regimes)),
  /** `null` for a non-worker and for a worker without a regime. */
  status: v.nullable(v.picklist(statuses)),
  mayShop: v.boolean(),
  counters: v.object({ regular: integer, compensation: integer }),
  irregularSince: v.nullable(day),
  alertSince: v.nullable(day),
  extensionSince: v.nullable(day),
  extraExtensionDays: count,
  holiday: v.nullable(v.object({ start: v.nullable(day), end: v.nullable(day) })),
  exemption: v.nullable(v.object({ start: day, end: v.nullable(day), reason: v.nullable(localizedText) })),
  absences: v.object({ count, dates: v.array(day) }),
  unsubscribed: v.boolean(),
  resigning: v.boolean(),
  slots: v.array(workerSlot),
  /** Where the backend computes the alert date itself; it wins. Left out: the SDK computes it. */
  alertDate: v.optional(v.nullable(day)),
  /** `false` on a countdown day whose countdown is still to run. */
  countdownRan: v.boolean(),
  /** Address of the member's own calendar feed, its key included; `null` where there is none. */
  calendarFeed: v.nullable(v.string()),
});

export type WireWorker = v.InferOutput<typeof worker>;
