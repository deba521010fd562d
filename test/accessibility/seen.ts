/** What is seen, measured in the page as it is painted: each word and icon against what lies behind it. */
import type { Page } from "puppeteer-core";

export interface Faint {
  /** `coop-shift-status span.tag “In alert”`. */
  readonly what: string;
  readonly colour: string;
  readonly ground: string;
  readonly contrast: number;
}

/**
 * Words below 4.5:1 (or `text`) and icons below 3:1, as painted, of whatever is not folded, hidden, faded or disabled.
 * Unlike axe it knows icons, and colours in any notation and mode.
 */
export function findFaint(page: Page, text = 4.5): Promise<readonly Faint[]> {
  return page.evaluate((needed) => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const painted = new Map<string, readonly number[]>();

    /** Colours laid over each other, as bytes. */
    const paint = (colours: readonly string[]): readonly number[] => {
      const key = colours.join("|");
      const known = painted.get(key);
      if (known || !pen) return known ?? [];
      for (const colour of colours) {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      const bytes = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
      painted.set(key, bytes);
      return bytes;
    };
    const luminance = (bytes: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = bytes.map((byte) => {
        const value = byte / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrastOf = (a: readonly number[], b: readonly number[]): number => {
      const [one, other] = [luminance(a), luminance(b)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const parentOf = (element: Element): Element | null => {
      const root = element.getRootNode();
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    /** What lies behind, the page's own ground first. */
    const groundOf = (element: Element): string[] => {
      const layers: string[] = [];
      for (let each: Element | null = element; each; each = parentOf(each)) {
        layers.unshift(getComputedStyle(each).backgroundColor);
        if (each instanceof HTMLDialogElement) break;
      }
      return layers;
    };
    const hasOwnText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    const isOut = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return !seen || width <= 1 || height <= 1 || element.closest("[aria-disabled=true]") !== null;
    };

    const walk = (node: Element | ShadowRoot): Element[] =>
      [...node.children].flatMap((child) => [
        child,
        ...(child.shadowRoot ? walk(child.shadowRoot) : []),
        ...walk(child),
      ]);
    return walk(document.body).flatMap((element) => {
      const isIcon = element.localName === "svg" && element.classList.contains("icon");
      if ((!isIcon && (!hasOwnText(element) || element instanceof SVGElement)) || isOut(element)) return [];
      const root = element.getRootNode();
      if (!(root instanceof ShadowRoot)) return [];
      const { color } = getComputedStyle(element);
      const ground = groundOf(element);
      const contrast = contrastOf(paint([...ground, color]), paint(ground));
      if (contrast >= (isIcon ? 3 : needed)) return [];
      const what = `${root.host.localName} ${element.localName}.${element.getAttribute("class") ?? ""} “${element.textContent.trim().slice(0, 40)}”`;
      return [{ what, colour: color, ground: ground.join(" "), contrast: Math.round(contrast * 100) / 100 }];
    });
  }, text);
}
