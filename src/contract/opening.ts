import * as v from "valibot";
import { count, id, instant, listOf } from "./primitives.ts";
import { coordinator, task } from "./slot.ts";

/** A dated occurrence of a slot, with its places. */
export const opening = v.object({
  id,
  start: instant,
  end: instant,
  task,
  capacity: count,
  free: count,
  /** Whether the member who is signed in has a shift here; `false` where nobody is. */
  signedUp: v.boolean(),
  cancelled: v.boolean(),
  coordinator: v.nullable(coordinator),
});

/** `GET /openings`. */
export const openings = listOf(opening);

export type WireOpening = v.InferOutput<typeof opening>;
