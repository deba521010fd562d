import * as v from "valibot";
import { day, id, listOf, localizedText } from "./primitives.ts";

/** Days on which there is no work, both ends included. */
export const closure = v.object({ id, start: day, end: day, name: localizedText });

/** `GET /closures`. */
export const closures = listOf(closure);

export type WireClosure = v.InferOutput<typeof closure>;
