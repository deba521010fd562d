import type { Status } from "../../../src/index.ts";

export type Tone = "good" | "warn" | "bad" | "info";

const tones: Readonly<Record<Status, Tone>> = {
  ok: "good",
  alert: "warn",
  extension: "warn",
  suspended: "bad",
  holiday: "info",
  exempted: "info",
  unsubscribed: "bad",
  resigning: "bad",
};

/** The colour of a status in the figures: that of the elements. */
export function toneOf(status: Status): Tone {
  return tones[status];
}
