import * as v from "valibot";
import { id, instant, listOf, localizedText } from "./primitives.ts";

/** What the cooperative tells its members: an incident, a change. */
export const notice = v.object({
  id,
  severity: v.picklist(["info", "warning", "incident"]),
  start: instant,
  end: v.nullable(instant),
  text: localizedText,
  dismissible: v.boolean(),
});

/** `GET /notices`. */
export const notices = listOf(notice);

export type WireNotice = v.InferOutput<typeof notice>;
