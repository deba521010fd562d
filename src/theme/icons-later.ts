/** Icons of what comes later only: their drawings come with it. */
import type { TemplateResult } from "lit";
import { iconPaths } from "./icon-paths-later.ts";
import { renderPath } from "./icons.ts";

export function renderLaterIcon(name: keyof typeof iconPaths): TemplateResult {
  return renderPath(iconPaths[name]);
}
