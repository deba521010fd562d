/** Where the card tells how it went with what a member decided. */
import { css } from "lit";

export const toldStyles = css`
  .state:has(.told) {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  /* In sight wherever one is in the card; not with a second message, which would take half of a phone. */
  .state:has(.told):not(:has(> .message)) {
    position: sticky;
    inset-block-start: calc(2 * var(--_space));
    z-index: 2;
  }
  /* Below it, not behind it, for whoever goes up by keyboard. */
  .state:has(.told) ~ * :is(a, button, summary) {
    scroll-margin-block-start: 12rem;
  }
  .told {
    position: relative;
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: var(--_shadow-raised);
  }
`;
