/** The icons of every element. They are decoration: hidden from assistive technology, always beside words. */
import { html, type TemplateResult } from "lit";
import { iconPaths } from "./icon-paths.ts";

export type IconName = keyof typeof iconPaths;

/** A path as an icon: as wide as a line of text is high; colour and size come from `color` and `font-size`. */
export function renderPath(path: string): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path}></path>
  </svg>`;
}

/** An icon of a first look. */
export function renderIcon(name: IconName): TemplateResult {
  return renderPath(iconPaths[name]);
}
