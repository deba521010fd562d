import { css } from "lit";
import { leafStyles, shiftLineStyles } from "../../theme/shift-line.ts";

export const styles = [
  leafStyles,
  shiftLineStyles,
  css`
    .shift {
      display: grid;
      grid-template: auto minmax(0, 1fr) / auto minmax(0, 1fr) auto;
      row-gap: 0;
    }
    .shift-body {
      grid-area: 1 / 2 / span 2;
    }
    .shifts > :first-child {
      padding-block-start: 0;
    }
    .projected {
      --_leaf: var(--_sunken);
      --_on-leaf: var(--_muted);
    }
    .projected .leaf {
      border-style: dashed;
    }
    .projected .when {
      font-weight: 400;
    }
    .left-out {
      padding-block: calc(2 * var(--_space));
      padding-inline-start: calc(1.25 * var(--_space));
    }
    .cancel {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 calc(3 * var(--_space));
      padding-block-start: var(--_space);
    }
    .cancel button {
      min-block-size: var(--_target-small);
      padding-block: calc(0.5 * var(--_space));
    }
    .save {
      grid-area: 1 / 3;
      inline-size: var(--_target);
      padding: 0;
    }
    /* The one to come is what most people look for. */
    .shifts > :first-child:not(.projected) .when > :first-child {
      font-size: var(--_text-title);
    }
    @container (width < 30em) {
      .shift {
        column-gap: calc(3 * var(--_space));
      }
      .save {
        grid-area: 2 / 1;
        place-self: start center;
      }
      /* All of them go into a calendar at once; each by itself would only make the list long. */
      .projected .save {
        display: none;
      }
      .projected .shift-body {
        font-size: var(--_text-small);
      }
    }
    .feed {
      margin-block-start: calc(4 * var(--_space));
      padding-block-start: calc(3 * var(--_space));
      border-block-start: 1px solid var(--_line);
    }
    .feed summary {
      font-weight: var(--_strong-weight);
      color: var(--_accent);
    }
    .hint {
      margin-block-start: calc(2 * var(--_space));
    }
    .toggle {
      margin-block-start: calc(3 * var(--_space));
      inline-size: 100%;
    }
    /* On paper all of them are there, close together, on one page. */
    @media print {
      .shift {
        padding-block: var(--_space);
        break-inside: avoid;
      }
      .leaf {
        scale: 0.8;
        margin-block: calc(-1.5 * var(--_space));
      }
      .left-out {
        padding-block: var(--_space);
      }
      .feed,
      .cancel {
        display: none;
      }
      .coordinator summary {
        list-style: none;
      }
    }
  `,
];
