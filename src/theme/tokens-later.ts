/**
 * The part of the visual language that only dialogs read, and comes with them. It is set on them: on the host, where all
 * inherits it, the browser would work out the style of every row again when it comes.
 */
import { css } from "lit";

export const tokensLater = css`
  dialog {
    --_on-bad: var(--coop-on-bad, light-dark(#fff, #2c0d0c));
    --_backdrop: var(--coop-backdrop, light-dark(#22261f80, #0009));
    --_shadow-dialog: var(--coop-shadow-dialog, 0 8px 40px light-dark(#2b261833, #0009));
    --_motion: var(--coop-motion, 0.18s);
    --_ease: var(--coop-ease, cubic-bezier(0.2, 0, 0, 1));
  }
  @media (prefers-reduced-motion: reduce) {
    dialog {
      --_motion: 0s;
    }
  }
  @media (forced-colors: active) {
    dialog {
      --_on-bad: Canvas;
    }
  }
`;
