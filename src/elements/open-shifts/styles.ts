import { css } from "lit";

export const styles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .turn {
    padding: 0;
    inline-size: 2.75em;
    flex: none;
  }
  .turn[aria-disabled="true"] {
    opacity: 0.35;
  }
  [dir="rtl"] .turn .icon {
    scale: -1 1;
  }
  .week-name {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    text-align: center;
    text-wrap: balance;
  }
  .day-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    padding-block: calc(1.5 * var(--_space));
    background: var(--_surface);
    border-block-end: var(--_border) solid var(--_line);
  }
  .day-name {
    font-weight: var(--_strong-weight);
  }
  .today .day-head {
    border-color: var(--_accent);
  }
  .today .day-name {
    color: var(--_accent);
  }
  .wide,
  .no-offer,
  .cells:empty {
    display: none;
  }
  .day + .day {
    margin-block-start: calc(3 * var(--_space));
  }
  .closure {
    display: flex;
    gap: var(--_space);
    padding-block: calc(2 * var(--_space));
  }
  .cell,
  .chunk {
    display: block;
  }
  .cell + .cell,
  .chunk + .chunk,
  .offer + .offer {
    margin-block-start: calc(2 * var(--_space));
  }
  .cells {
    padding-block-start: calc(2 * var(--_space));
  }
  .offer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(0.5 * var(--_space)) calc(3 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  /* Whoever goes up by keyboard finds it below the day that stays in sight. */
  .sign-up {
    scroll-margin-block-start: 5rem;
  }
  /* Of many, only those on screen are laid out. What isn't there yet, or isn't on screen, holds its place. */
  .long .chunk {
    --_height: calc(var(--_offers) * (var(--_offer) + 2 * var(--_space)) - 2 * var(--_space));
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_height);
    /* Room for the outline of what has the focus. */
    overflow-clip-margin: var(--_space);
  }
  .long .held {
    content-visibility: hidden;
  }
  .long {
    --_offer: 5.5em;
  }
  @media print {
    .long .chunk {
      content-visibility: visible;
    }
  }
  .offer .places {
    grid-column: 1 / 3;
  }
  .offer .tag {
    grid-area: 1 / 3;
    justify-self: end;
    /* In another language it may be longer than a phone is wide. */
    white-space: normal;
  }
  .offer .why {
    grid-column: 1 / -1;
  }
  .offer .sign-up {
    grid-area: 2 / 3;
    margin-block-start: calc(0.5 * var(--_space));
    min-block-size: var(--_target-small);
    padding-block: 0.15em;
  }
  .hours {
    white-space: nowrap;
    font-weight: var(--_strong-weight);
    font-variant-numeric: tabular-nums;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    color: var(--_muted);
  }
  /* How much help is needed shows by one hand or two, an outline or a filled tag, and a thicker edge; then by colour. */
  .some,
  .much {
    --_tone: var(--_warn);
  }
  .offer:is(.some, .much) {
    border-color: color-mix(in oklab, var(--_warn) 30%, var(--_line));
  }
  .offer.much {
    background: var(--_warn-soft);
    border-inline-start: 4px solid var(--_warn);
  }
  .offer.much .places {
    color: inherit;
  }
  .wanted-tag {
    border-color: color-mix(in oklab, var(--_warn) 45%, transparent);
    background: none;
    color: var(--_warn);
  }
  .wanted-tag.much {
    background: var(--_warn);
    border-color: var(--_warn);
    color: var(--_warn-soft);
    forced-color-adjust: none;
  }
  .wanted-tag .icon + .icon {
    margin-inline-start: -0.15em;
  }
  .mine {
    background: var(--_good-soft);
    border-color: var(--_good);
  }
  .mine .tag {
    background: var(--_surface);
  }
  .offer.closed {
    background: var(--_sunken);
    color: var(--_muted);
  }
  .offer.closed .hours {
    font-weight: 400;
  }
  .dots {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 3px;
  }
  .dots i {
    inline-size: 0.65em;
    block-size: 0.65em;
    border-radius: 50%;
    border: 1.5px solid var(--_tone, var(--_control));
  }
  .dots .taken {
    border: 0;
    background: color-mix(in oklab, currentColor 40%, transparent);
  }
  /* A shape that only a background draws: the member's own colours would take it away. */
  @media (forced-colors: active) {
    .dots .taken {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  .hidden-note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }
  @container (width < 38em) {
    .offer a.sign-up {
      grid-area: auto / 1 / auto / -1;
    }
  }
  @container (width < 24em) {
    .long {
      --_offer: 7em;
    }
    .offer {
      column-gap: calc(1.5 * var(--_space));
      padding-inline: calc(2 * var(--_space));
    }
    /* In the narrowest places, and where letters are far apart; elsewhere there is room for one line. */
    .hours {
      white-space: normal;
    }
    .offer .task {
      grid-column: 2 / -1;
    }
    .offer .tag {
      grid-area: 3 / 1 / auto / -1;
      justify-self: start;
    }
    .offer .sign-up {
      padding-inline: calc(2.4 * var(--_space));
      font-size: var(--_text-small);
    }
  }
`;
