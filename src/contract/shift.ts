import * as v from "valibot";
import { attendances, shiftTypes } from "../domain/words.ts";
import { id, instant, pageOf } from "./primitives.ts";
import { coordinator, task } from "./slot.ts";

/** One worker's work at one dated occurrence. */
export const shift = v.object({
  id,
  /** The opening it was signed up for, where it came from one. */
  openingId: v.nullable(id),
  start: instant,
  end: instant,
  task,
  type: v.picklist(shiftTypes),
  attendance: v.picklist(attendances),
  coordinator: v.nullable(coordinator),
});

/**
 * `GET /me/shifts`: upcoming ones, which are not over yet, by start; past ones, which have begun, newest first. A shift
 * under way is among both: it takes time until its end, and can be marked from its start.
 */
export const shifts = pageOf(shift);

export type WireShift = v.InferOutput<typeof shift>;
