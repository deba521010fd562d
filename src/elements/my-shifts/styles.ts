/** What stands there before the page's elements. */
import { css } from "lit";

export const styles = css`
  .page > .heading {
    font-size: var(--_text-display);
    margin-block-end: calc(4 * var(--_space));
  }
  /* What stands below the page's elements begins out of sight. */
  .skeleton {
    min-block-size: 100vb;
    align-content: start;
  }
  .early {
    position: absolute;
    visibility: hidden;
  }
`;
