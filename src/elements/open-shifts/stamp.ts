/** What looks the same many times: drawn once, then copied by the browser. */
import { render, type TemplateResult } from "lit";

/** By the words in it, then by what else tells it apart. */
const originals = new WeakMap<object, Map<string, HTMLElement>>();

/** Marks of a template's parts, and the spaces between its tags: nobody sees them, and there would be thousands. */
function isNeedless(node: Node): boolean {
  return node instanceof Comment || (node instanceof Text && node.data.trim() === "");
}

/** The one element of the template. A copy is never updated, so that it needs no marks. */
export function drawTemplate(template: TemplateResult): HTMLElement {
  const holder = document.createElement("div");
  render(template, holder);
  const walker = document.createTreeWalker(holder);
  const needless: Node[] = [];
  while (walker.nextNode()) if (isNeedless(walker.currentNode)) needless.push(walker.currentNode);
  for (const node of needless) node.parentNode?.removeChild(node);
  const drawn = holder.firstElementChild;
  if (!(drawn instanceof HTMLElement)) throw new Error("There is no element in the template of a stamp.");
  return drawn;
}

/** A copy of what was drawn for the same words and key; else of what is drawn now. */
export function copyOf(words: object, key: string, draw: () => HTMLElement): HTMLElement {
  let ofWords = originals.get(words);
  if (!ofWords) originals.set(words, (ofWords = new Map()));
  let original = ofWords.get(key);
  if (!original) ofWords.set(key, (original = draw()));
  return document.importNode(original, true);
}
