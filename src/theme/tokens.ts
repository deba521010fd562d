/**
 * The visual language as custom properties. Every `--coop-*` a page sets wins over the default given here; fonts follow
 * the host page, and light or dark follows the page's own `color-scheme`, so an element never turns dark on a light page.
 *
 * The private `--_*` names are what the styles read; nobody outside sets them. Each is named like the public one behind
 * it, and `token-list.ts` says what each is for. Fonts and the size of body text are read where they apply (base.ts),
 * since `inherit` means something else in a custom property.
 *
 * Here are those that a first look reads; what only dialogs do is in `tokens-later.ts`.
 */
import { css } from "lit";

/**
 * `--coop-unit` is the size of an element's own body text, worked out once for the whole shadow tree: sizes keep to it
 * instead of `rem`, which is 10 px in pages that set `html { font-size: 62.5% }`. A browser that can't register it takes
 * it for an `em` of wherever it is used, which is nearly as good.
 */
function registerUnit(): void {
  // There is no such thing in Node, where the classes may be imported all the same.
  if (!("CSS" in globalThis) || !("registerProperty" in CSS)) return;
  try {
    CSS.registerProperty({ name: "--coop-unit", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // Another copy of the package has registered it already, in the same way; there is no asking beforehand.
  }
}
registerUnit();

export const tokens = css`
  :host {
    --coop-unit: 1em;
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
    --_focus: var(--coop-focus, var(--_accent));
    --_strong-weight: var(--coop-strong-weight, 600);
    --_heading-weight: var(--coop-heading-weight, 600);
    --_text-tiny: var(--coop-text-tiny, calc(0.75 * var(--coop-unit)));
    --_text-small: var(--coop-text-small, calc(0.875 * var(--coop-unit)));
    --_text-title: var(--coop-text-title, calc(1.25 * var(--coop-unit)));
    --_text-display: var(--coop-text-display, calc(1.5 * var(--coop-unit)));
    --_leading: var(--coop-leading, 1.5);
    --_density: var(--coop-density, 1);
    --_space: calc(var(--_density) * var(--coop-space, calc(0.25 * var(--coop-unit))));
    --_target: max(24px, var(--_density) * var(--coop-target, calc(2.75 * var(--coop-unit))));
    --_target-small: max(24px, var(--_density) * var(--coop-target-small, calc(2.25 * var(--coop-unit))));
    --_link: 24px;
    --_radius: var(--coop-radius, calc(0.75 * var(--coop-unit)));
    --_radius-small: var(--coop-radius-small, calc(0.5 * var(--coop-unit)));
    --_radius-pill: var(--coop-radius-pill, 99px);
    --_border: var(--coop-border, 1px);
    --_focus-width: var(--coop-focus-width, 3px);
    --_shadow: var(--coop-shadow, 0 1px 2px light-dark(#2b26180f, #0006), 0 4px 16px light-dark(#2b26180a, #0004));
    --_shadow-raised: var(
      --coop-shadow-raised,
      0 2px 4px light-dark(#2b261814, #0008),
      0 6px 20px light-dark(#2b261814, #0006)
    );
    --_motion-loop: var(--coop-motion-loop, 1.6s);
  }
  /* Fingers need more than a compact page gives them. */
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, var(--_density) * var(--coop-target, calc(2.75 * var(--coop-unit))));
      --_target-small: 44px;
      --_link: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion-loop: 0s;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_control);
    }
  }
  /* The browser puts the member's own colours in; here for what it leaves alone, such as lines that are drawn. */
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_sunken: Canvas;
      --_line: CanvasText;
      --_control: ButtonBorder;
      --_focus: Highlight;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_good: CanvasText;
      --_good-soft: Canvas;
      --_warn: CanvasText;
      --_warn-soft: Canvas;
      --_bad: CanvasText;
      --_bad-soft: Canvas;
      --_info: CanvasText;
      --_info-soft: Canvas;
    }
  }
  /* Paper is white, whatever the page's colours were; what is written white on a colour needs the colour. */
  @media print {
    :host {
      color-scheme: light;
      print-color-adjust: exact;
      --_shadow: none;
      --_shadow-raised: none;
    }
  }
`;
