/** Which colours a browser makes of the tokens in a place of the page, whatever they are written as. */
import { tokenList } from "../../../src/theme/token-list.ts";
import type { Rgb } from "./contrast.ts";

const colours = tokenList.filter(({ syntax }) => syntax === "<color>");

/** `var(--_accent)` is private to the elements; the page reads the public token behind it. */
function publicValue(name: string): string {
  const usual = colours.find((token) => token.name === name)?.default ?? "";
  return `var(${name}, ${usual.replaceAll(/var\(--_([\w-]+)\)/g, (_, other: string) => publicValue(`--coop-${other}`))})`;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Red, green and blue of any colour that the browser knows. */
function readColour(text: string): Rgb {
  context ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  if (!context) return [0, 0, 0];
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** By the token's name without `--coop-`. */
export function measureColours(place: HTMLElement): ReadonlyMap<string, Rgb> {
  const probe = document.createElement("span");
  probe.hidden = true;
  place.append(probe);
  const measured = new Map(
    colours.map(({ name }) => {
      probe.style.color = publicValue(name);
      return [name.replace("--coop-", ""), readColour(getComputedStyle(probe).color)] as const;
    }),
  );
  probe.remove();
  return measured;
}

/** The same in a place beside it that has the preset alone, for what was not changed. */
export function measureUnchanged(place: HTMLElement, presetClass: string): ReadonlyMap<string, Rgb> {
  const beside = document.createElement("div");
  beside.className = presetClass;
  beside.dataset["scheme"] = place.dataset["scheme"] ?? "";
  place.after(beside);
  const measured = measureColours(beside);
  beside.remove();
  return measured;
}
