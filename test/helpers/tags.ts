/** The elements that show something, for tests that take each of them; the fault tests see that none is missing. */
import type { CoopTagName } from "../../src/elements.ts";

/** Each shows one thing, and has all states. */
export const cardTags = [
  "coop-shift-status",
  "coop-next-shifts",
  "coop-open-shifts",
  "coop-past-shifts",
  "coop-open-slots",
  "coop-shift-help",
] as const satisfies readonly CoopTagName[];

/** On a page of parts, where `<coop-my-shifts>` would show all of them. */
export const elementTags = ["coop-shift-notices", ...cardTags] as const;
