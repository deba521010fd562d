/** What doesn't fit into the place that it has. */
import { deep, textOf } from "./page.ts";

/** Wider than it looks, on purpose: a button whose padding hangs over the edge, dots outside the clip, one hidden pixel. */
const onPurpose = ".head, .line, select, .visually-hidden, .wide, .narrow, .wanted-words, .hours";

function isTooWide(element: HTMLElement, { left, right }: DOMRect): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0) return false;
  if (box.right > right + 0.5 || box.left < left - 0.5) return !element.matches(".line");
  if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1 || element.matches(onPurpose))
    return false;
  return !getComputedStyle(element).display.startsWith("inline");
}

/** What is wider than its place, named. */
export function overflowing(page: HTMLElement): string[] {
  const limit = page.getBoundingClientRect();
  return deep(page)
    .filter((element) => element instanceof HTMLElement)
    .filter((element) => isTooWide(element, limit))
    .map((element) => `${element.localName}.${element.className} “${textOf(element).slice(0, 60)}”`);
}
