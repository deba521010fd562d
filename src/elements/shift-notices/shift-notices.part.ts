/** What shows notices: a part of its own, as few pages tell of them, and most days there is nothing to tell. */
import type { Temporal } from "../../domain/temporal.ts";
import type { Notice } from "../../sdk/index.ts";
import { withoutHidden } from "./hidden.ts";
import { listRunning } from "./running.ts";

export { hide } from "./hidden.ts";
export { styles } from "./notice-styles.ts";
export { renderNotices, renderQuietly } from "./view.ts";

/** Those that are for now and haven't been put away. */
export function listShown(notices: readonly Notice[], now: Temporal.Instant): readonly Notice[] {
  return withoutHidden(listRunning(notices, now));
}
