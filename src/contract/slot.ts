import * as v from "valibot";
import { weekLetters, weekdays } from "../domain/words.ts";
import { count, id, listOf, localizedText, timeOfDay } from "./primitives.ts";

export const task = v.object({ id, name: localizedText });

/** Shown only where the coordinator agreed; a backend sends `null` otherwise. */
export const coordinator = v.object({
  name: v.string(),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});

const recurring = {
  id,
  week: v.picklist(weekLetters),
  /** 1 (Monday) to 7 (Sunday). */
  weekday: v.picklist(weekdays),
  start: timeOfDay,
  /** At or before `start` means: on the next day. */
  end: timeOfDay,
  task,
  coordinator: v.nullable(coordinator),
};

/** A worker's own recurring slot. */
export const workerSlot = v.object(recurring);

/** A recurring slot with its places. */
export const slot = v.object({ ...recurring, capacity: count, free: count });

/** `GET /slots`. */
export const slots = listOf(slot);

export type WireTask = v.InferOutput<typeof task>;
export type WireCoordinator = v.InferOutput<typeof coordinator>;
export type WireWorkerSlot = v.InferOutput<typeof workerSlot>;
export type WireSlot = v.InferOutput<typeof slot>;
