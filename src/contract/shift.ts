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

/** `GET /me/shifts`: upcoming ones by start, past ones newest first. */
export const shifts = pageOf(shift);

export type WireShift = v.InferOutput<typeof shift>;
