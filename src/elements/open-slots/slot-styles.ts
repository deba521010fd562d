/** The slots themselves. */
import { css } from "lit";

export const styles = css`
  .intro {
    margin-block-end: calc(4 * var(--_space));
  }
  .slot-weeks {
    display: grid;
    gap: calc(5 * var(--_space));
  }
  @container (width < 34em) {
    .slot-weeks {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .week-letter {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    font-weight: var(--_strong-weight);
    padding-block-end: calc(1.5 * var(--_space));
    border-block-end: 2px solid var(--_accent);
  }
  .slot {
    display: grid;
    grid-template-columns: calc(2.75 * var(--coop-unit)) max-content minmax(0, 1fr);
    gap: 0 calc(2 * var(--_space));
    align-items: baseline;
    line-height: 1.35;
    padding-block: calc(0.75 * var(--_space));
  }
  .slot.first {
    padding-block-start: calc(2 * var(--_space));
  }
  .slot.first + .slot.first,
  .slot:not(.first) + .slot.first {
    border-block-start: 1px solid var(--_line);
    margin-block-start: var(--_space);
  }
  .slot-day {
    font-weight: var(--_strong-weight);
  }
  /* Hours and places share a line, so that the task's name has the whole next one. */
  .slot-what {
    display: contents;
  }
  .hours {
    grid-column: 2;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .slot-what .small {
    grid-area: 2 / 2 / auto / -1;
  }
  .slot-places {
    grid-area: 1 / 3;
    color: var(--_muted);
    text-align: end;
  }
`;
