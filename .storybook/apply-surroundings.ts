/** Makes the page around a story what the toolbar says, as a website would: by `lang`, `dir`, `color-scheme`, a stylesheet. */
import { presetUrl } from "./presets.ts";

type Globals = Readonly<Record<string, unknown>>;

const rightToLeft = ["ar", "fa", "he", "ur"];

function textOf(value: unknown, usual: string): string {
  return typeof value === "string" ? value : usual;
}

function directionOf(direction: string, language: string): string {
  if (direction !== "auto") return direction;
  return rightToLeft.includes(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

const link = document.createElement("link");
link.rel = "stylesheet";

function usePreset(name: string): void {
  const url = presetUrl(name);
  if (url === undefined) link.remove();
  else {
    if (link.getAttribute("href") !== url) link.href = url;
    document.head.append(link);
  }
}

export function applySurroundings({ language, direction, scheme, preset }: Globals): void {
  const { documentElement } = document;
  const lang = textOf(language, "en");
  documentElement.lang = lang;
  documentElement.dir = directionOf(textOf(direction, "auto"), lang);
  documentElement.style.colorScheme = textOf(scheme, "light");
  usePreset(textOf(preset, "none"));
}
