/** A week as a grid, where there is room for seven days beside one another. */
import { css } from "lit";

export const gridStyles = css`
  .times,
  .legend {
    display: none;
  }
  @container (width >= 62em) {
    .long {
      --_offer: 6em;
    }
    .week {
      display: grid;
      grid-template: repeat(var(--_rows), auto) / calc(6 * var(--coop-unit)) repeat(7, minmax(0, 1fr));
      column-gap: calc(1.5 * var(--_space));
    }
    .times {
      display: contents;
    }
    .time {
      grid-column: 1 / -1;
      padding-block: calc(2.5 * var(--_space)) calc(2 * var(--_space));
      border-block-start: var(--_border) solid var(--_line);
      font-size: var(--_text-small);
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
    .day-head {
      position: static;
      flex-direction: column;
      justify-content: start;
      align-items: center;
      border: 0;
      background: none;
      text-align: center;
    }
    .day-name {
      font-weight: 400;
    }
    .day-places {
      font-size: var(--_text-tiny);
    }
    .no-offer .day-name {
      color: var(--_muted);
    }
    .today .wide {
      padding: calc(0.5 * var(--_space)) calc(2 * var(--_space));
      border-radius: var(--_radius-pill);
      background: var(--_accent);
      color: var(--_on-accent);
      forced-color-adjust: none;
    }
    .wide {
      display: inline;
    }
    .narrow,
    .offer .hours,
    .offer .wanted-words {
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
    .cell,
    .cell + .cell {
      align-self: start;
      margin: 0;
      padding-block: calc(1.5 * var(--_space));
    }
    .closure {
      grid-row: 2 / -1;
    }
    .offer {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: calc(0.75 * var(--_space)) var(--_space);
      padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
      font-size: var(--_text-small);
      line-height: 1.3;
    }
    .offer > * {
      grid-column: 1 / -1;
    }
    .task {
      font-weight: var(--_strong-weight);
      hyphens: auto;
    }
    .offer .places {
      grid-column: 1;
      flex-flow: column;
      align-items: start;
      gap: calc(0.75 * var(--_space));
      font-size: var(--_text-tiny);
    }
    .offer .tag {
      grid-area: auto / 1 / auto / -1;
      justify-self: start;
      font-size: var(--_text-tiny);
      padding-inline: 0.35em;
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .offer .tag:not(.wanted-tag) .icon {
      display: none;
    }
    .offer .wanted-tag {
      grid-area: 2 / 2;
    }
    .offer .wanted-tag.some {
      border-color: transparent;
    }
    .offer .sign-up {
      grid-area: auto / 1 / auto / -1;
      min-block-size: max(var(--_link), var(--_target-small) - 2 * var(--_space));
      padding: 0;
      text-align: center;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .legend,
    .legend > span {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(5 * var(--_space));
    }
    .legend > span {
      gap: calc(1.5 * var(--_space));
    }
    .wanted-tag {
      gap: 0;
      padding: 0.2em 0.3em;
    }
    .legend .wanted-words {
      display: none;
    }
  }
`;
