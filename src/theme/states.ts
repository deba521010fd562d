/** Styles of what all elements share beside content: skeleton, messages, the note that a refresh failed. */
import { css } from "lit";

export const stateStyles = css`
  .message {
    display: flex;
    gap: calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: var(--_radius-small);
    background: var(--_tone-soft, var(--_sunken));
    border-inline-start: 4px solid var(--_tone, var(--_control));
  }
  .message > .icon {
    color: var(--_tone, var(--_muted));
    margin-block-start: 0.125em;
  }
  .message-text {
    min-inline-size: 0;
    display: grid;
    gap: calc(1.5 * var(--_space));
    justify-items: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(4 * var(--_space));
  }
  .line-link {
    display: inline-block;
    padding-block: calc(0.5 * var(--_space));
    min-block-size: var(--_link);
    align-content: center;
  }
  .state:has(:not(.waits)) + * {
    margin-block-start: calc(3 * var(--_space));
  }
  /* By opacity alone, which the compositor changes without the page's own thread: that is for the content to come. */
  .skeleton {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  .skeleton,
  :not(.skeleton) > .bone {
    animation: breathe var(--_motion-loop) ease-in-out infinite alternate;
  }
  .bone {
    display: block;
    inline-size: 100%;
    border-radius: var(--_radius-small);
    background: var(--_line);
  }
  .bone:last-child {
    inline-size: 70%;
  }
  @keyframes breathe {
    from {
      opacity: 0.7;
    }
    to {
      opacity: 0.35;
    }
  }
`;
