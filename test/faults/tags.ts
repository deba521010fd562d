/** The elements of the fault tests: every tag that reads something. */
import { cardTags } from "../helpers/tags.ts";

export const tags = [...cardTags, "coop-my-shifts", "coop-shift-notices"] as const;

export type Tag = (typeof tags)[number];
