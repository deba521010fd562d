/**
 * The visual language as custom properties. Every `--coop-*` a page sets wins over the default given here; fonts follow
 * the host page, and light or dark follows the page's own `color-scheme`, so an element never turns dark on a light page.
 *
 * The private `--_*` names are what the styles read; nobody outside sets them.
 */
import { css } from "lit";

export const tokens = css`
  :host {
    --_text: var(--coop-text, light-dark(#22261f, #ece9e1));
    --_muted: var(--coop-muted, light-dark(#5b6157, #b4afa2));
    --_surface: var(--coop-surface, light-dark(#fff, #23221e));
    --_sunken: var(--coop-sunken, light-dark(#f6f3ec, #1a1916));
    --_line: var(--coop-line, light-dark(#e2ddd1, #3d3a33));
    --_control: var(--coop-control, light-dark(#7c776b, #979184));
    --_accent: var(--coop-accent, light-dark(#1b664a, #86d3ad));
    --_on-accent: var(--coop-on-accent, light-dark(#fff, #0d2b1e));
    --_good: var(--coop-good, light-dark(#17663e, #8fdcb0));
    --_good-soft: var(--coop-good-soft, light-dark(#e6f3ea, #1c3327));
    --_warn: var(--coop-warn, light-dark(#854600, #f4c272));
    --_warn-soft: var(--coop-warn-soft, light-dark(#fdf0d9, #3a2b12));
    --_bad: var(--coop-bad, light-dark(#a1262b, #ffa39a));
    --_bad-soft: var(--coop-bad-soft, light-dark(#fce8e6, #43201e));
    --_info: var(--coop-info, light-dark(#27568c, #a2c8f7));
    --_info-soft: var(--coop-info-soft, light-dark(#e8f0f9, #1c2c41));
    --_space: var(--coop-space, 0.25rem);
    --_radius: var(--coop-radius, 0.75rem);
    --_radius-small: var(--coop-radius-small, 0.5rem);
    --_shadow: var(--coop-shadow, 0 1px 2px light-dark(#2b26180f, #0006), 0 4px 16px light-dark(#2b26180a, #0004));
  }
`;
