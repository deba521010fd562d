import { css } from "lit";

export const styles = css`
  .verdict {
    display: flex;
    gap: calc(4 * var(--_space));
    padding: calc(4 * var(--_space));
    border-radius: var(--_radius-small);
    background: var(--_tone-soft);
    border: var(--_border) solid color-mix(in oklab, var(--_tone) 28%, transparent);
  }
  .basket {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(3 * var(--coop-unit));
    block-size: calc(3 * var(--coop-unit));
    border-radius: 50%;
    font-size: var(--_text-title);
    color: var(--_tone-soft);
    background: var(--_tone);
  }
  .basket.no::after {
    content: "";
    position: absolute;
    inline-size: calc(2.1 * var(--coop-unit));
    border-block-start: 3px solid currentColor;
    box-shadow: 0 0 0 1.5px var(--_tone);
    rotate: 45deg;
  }
  .verdict-text {
    min-inline-size: 0;
    display: grid;
    gap: var(--_space);
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    font-size: var(--_text-display);
    line-height: 1.25;
    color: var(--_tone);
  }
  .answer .tag {
    background: var(--_surface);
  }
  .next {
    font-weight: var(--_strong-weight);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(10 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }
  .fact dt {
    font-size: var(--_text-small);
    color: var(--_muted);
  }
  .fact dd {
    font-weight: var(--_strong-weight);
    color: var(--_tone, inherit);
  }
  .notes {
    display: grid;
    gap: calc(1.5 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .notes .icon {
    color: var(--_muted);
  }
  @container (width < 26em) {
    .basket {
      inline-size: calc(2.5 * var(--coop-unit));
      block-size: calc(2.5 * var(--coop-unit));
      font-size: inherit;
    }
    .basket.no::after {
      inline-size: calc(1.7 * var(--coop-unit));
    }
    .verdict {
      gap: calc(3 * var(--_space));
      padding: calc(3 * var(--_space));
    }
    .answer {
      font-size: var(--_text-title);
    }
  }
  @container (width < 22em) {
    .verdict {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--_space) calc(2.5 * var(--_space));
    }
    .verdict-text {
      display: contents;
    }
    .verdict p {
      grid-column: 1 / -1;
    }
    .verdict .answer {
      grid-column: 2;
      align-self: center;
    }
  }
`;
