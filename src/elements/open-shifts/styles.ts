import { css } from "lit";

export const styles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }
  .filter-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
  }
  .filter {
    display: grid;
    flex: 1 1 9rem;
    max-inline-size: 16rem;
  }
  .filter select {
    inline-size: 100%;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .turn {
    padding: 0;
    inline-size: 2.75rem;
    flex: none;
  }
  .turn[aria-disabled="true"] {
    opacity: 0.35;
  }
  :host(:dir(rtl)) .turn .icon {
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
  .day-name {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: calc(1.5 * var(--_space));
    background: var(--_surface);
    font-weight: 650;
    border-block-end: 1px solid var(--_line);
  }
  .today .day-name {
    color: var(--_accent);
    border-color: var(--_accent);
  }
  .wide,
  .no-offer {
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
  .cells,
  .cell {
    display: flex;
    flex-direction: column;
    gap: calc(2 * var(--_space));
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
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .offer .places {
    grid-column: 1 / 3;
  }
  .offer .tag {
    grid-area: 1 / 3;
    justify-self: end;
  }
  .offer .why {
    grid-column: 1 / -1;
  }
  .offer .sign-up {
    grid-area: 2 / 3;
    margin-block-start: calc(0.5 * var(--_space));
    min-block-size: 2.25rem;
    padding-block: 0.15rem;
  }
  .hours {
    white-space: nowrap;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    color: var(--_muted);
  }
  .wanted {
    background: var(--_warn-soft);
    border-color: color-mix(in oklab, var(--_warn) 35%, transparent);
  }
  .wanted .places {
    color: inherit;
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
    font-weight: 500;
  }
  .dots {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 3px;
  }
  .dots i {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    border: 1.5px solid currentColor;
    opacity: 0.85;
  }
  .dots .taken {
    background: currentColor;
    opacity: 0.35;
  }
  .hidden-note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }
  .times,
  .legend {
    display: none;
  }
  @container (width < 38rem) {
    .offer a.sign-up {
      grid-area: auto / 1 / auto / -1;
    }
  }
  @container (width < 24rem) {
    .offer .task {
      grid-column: 2 / -1;
    }
    .offer .tag {
      grid-area: 3 / 1 / auto / -1;
      justify-self: start;
    }
    .offer .sign-up {
      padding-inline: 0.6rem;
      font-size: 0.875rem;
    }
  }
  @container (width >= 58rem) {
    .week {
      display: grid;
      grid-template: repeat(var(--_rows), auto) / 6rem repeat(7, minmax(0, 1fr));
      column-gap: calc(1.5 * var(--_space));
    }
    .times {
      display: contents;
    }
    .time {
      grid-column: 1 / -1;
      padding-block: calc(2.5 * var(--_space)) calc(2 * var(--_space));
      border-block-start: 1px solid var(--_line);
      font-size: 0.8125rem;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    .day,
    .day + .day,
    .day.no-offer {
      display: grid;
      grid-row: 1 / span var(--_rows);
      grid-template: subgrid / minmax(0, 1fr);
      margin: 0;
    }
    .day-name {
      position: static;
      border: 0;
      background: none;
      font-weight: 500;
      text-align: center;
    }
    .no-offer .day-name {
      color: var(--_muted);
    }
    .wide {
      display: inline;
    }
    .narrow,
    .offer .hours,
    .wanted-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .cells {
      display: contents;
    }
    .cell {
      padding-block: calc(1.5 * var(--_space));
      align-content: start;
    }
    .closure {
      grid-row: 2 / -1;
    }
    .offer {
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: start;
      padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
      font-size: 0.8125rem;
      line-height: 1.35;
    }
    .task {
      max-inline-size: 100%;
      font-weight: 600;
      hyphens: auto;
    }
    .wanted .task {
      padding-inline-end: 1.1rem;
    }
    .places {
      flex-flow: column;
      align-items: start;
      gap: 2px;
      font-size: inherit;
    }
    .offer .tag {
      font-size: 0.75rem;
      padding-inline: 0.35em;
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .offer .tag:not(.wanted-tag) .icon {
      display: none;
    }
    .offer .wanted-tag {
      position: absolute;
      inset-block-start: calc(1.5 * var(--_space));
      inset-inline-end: calc(1.5 * var(--_space));
      padding: 0;
      border: 0;
      background: none;
      font-size: 0.875rem;
    }
    .offer .sign-up {
      align-self: stretch;
      min-block-size: 2rem;
      margin-block-start: var(--_space);
      padding-inline: 0.25rem;
      text-align: center;
    }
    .legend {
      display: flex;
      align-items: center;
      gap: var(--_space);
    }
  }
`;
