/** The elements of the fault tests: every tag that reads something. */
import type { CoopTagName } from "../../src/elements.ts";

export const tags = [
  "coop-shift-status",
  "coop-next-shifts",
  "coop-open-shifts",
  "coop-past-shifts",
  "coop-open-slots",
  "coop-shift-help",
  "coop-my-shifts",
  "coop-shift-notices",
] as const satisfies readonly CoopTagName[];

export type Tag = (typeof tags)[number];
