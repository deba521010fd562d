import { css } from "lit";

export const styles = css`
  .intro {
    margin-block-end: calc(4 * var(--_space));
  }
  /* Four weeks of rows where they will be, about as high as a cooperative's slots are. */
  .skeleton {
    gap: calc(5 * var(--_space));
  }
  .bone:not(:first-child) {
    inline-size: 100%;
    block-size: 64rem;
    mask: repeating-linear-gradient(currentColor 0 2.5rem, transparent 2.5rem 3.25rem);
  }
  .bone:first-child {
    grid-column: 1 / -1;
  }
  .slot-weeks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
  }
  @container (width >= 34rem) {
    .skeleton,
    .slot-weeks {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (width >= 60rem) {
    .skeleton,
    .slot-weeks {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .week-letter {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    font-weight: 650;
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
    font-weight: 650;
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
