/**
 * What the browser itself takes for what `<coop-open-shifts>` shows: a copy of its finished tree, put into the page at once,
 * and one text in it changed. Nothing that shows the same can take less, whoever computes it; no peer, but a measure of limits.
 */
import type { Candidate, View } from "./candidate.ts";
import type { Event } from "./data.ts";
import { coopshift } from "./ours.ts";

interface Copy {
  readonly host: HTMLElement;
  readonly tree: ShadowRoot;
}

/** The finished tree with its styles; whatever an element does with it stays behind. */
function copyOf(element: Element): Copy {
  const { shadowRoot } = element;
  if (!shadowRoot) throw new Error(`<${element.localName}> has rendered nothing.`);
  const host = document.createElement("div");
  host.lang = "fr";
  const tree = host.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets];
  tree.append(...[...shadowRoot.childNodes].map((node) => document.importNode(node, true)));
  return { host, tree };
}

/** Made before the time is taken, in the view that is asked for. */
async function prepareCopy(events: readonly Event[], target: HTMLElement, view: View): Promise<Copy> {
  const { show } = await coopshift.prepare(events, target, view);
  const shown = await show(target, view);
  await shown.all();
  const [element] = target.children;
  if (!element) throw new Error("Nothing is shown.");
  const copy = copyOf(element);
  shown.remove();
  return copy;
}

async function changeWord({ tree }: Copy): Promise<number> {
  const since = performance.now();
  const [, row] = tree.querySelectorAll(".offer");
  const word = row && document.createTreeWalker(row, NodeFilter.SHOW_TEXT).nextNode();
  if (!word) throw new Error("There is no word to change.");
  word.textContent = "Autre chose";
  return since;
}

export const floor: Candidate = {
  name: "its tree alone",
  async prepare(events, target, view) {
    const copy = await prepareCopy(events, target, view);
    return {
      async show() {
        target.append(copy.host);
        return { all: async () => undefined, change: () => changeWord(copy), remove: () => copy.host.remove() };
      },
    };
  },
};
