/** What holds the place of the slots. */
import { css } from "lit";

export const styles = css`
  /* Four weeks of rows where they will be, about as high as a cooperative's slots are. */
  .skeleton {
    gap: calc(5 * var(--_space));
  }
  .bone:not(:first-child) {
    inline-size: 100%;
    block-size: 64em;
    mask: repeating-linear-gradient(currentColor 0 2.5em, transparent 2.5em 3.25em);
  }
  .bone:first-child {
    grid-column: 1 / -1;
  }
  @container (width >= 34em) {
    .skeleton,
    .slot-weeks {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (width >= 60em) {
    .skeleton,
    .slot-weeks {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
`;
