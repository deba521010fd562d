/** Looking at a page as a person does: through every shadow root. In browsers only. */
import type { Messages } from "../../src/i18n/index.ts";
import { sightOf, type Mark, type Sight } from "./marks.ts";

/** This root and every shadow root in it. */
export function rootsOf(root: ParentNode): readonly ParentNode[] {
  const inner = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : []));
  return [root, ...inner];
}

function isVisible(element: Element): boolean {
  return /^(?:slot|section|coop-.*)$/.test(element.localName) || element.checkVisibility();
}

/** Everything that matches, in any shadow root, and can be seen. */
export function findAll(root: ParentNode, selector: string): readonly HTMLElement[] {
  return rootsOf(root).flatMap((each) => [...each.querySelectorAll<HTMLElement>(selector)].filter(isVisible));
}

/** All the text, its spaces made single. */
export function textOf(root: ParentNode): string {
  const texts = rootsOf(root).map((each) =>
    each instanceof Element || each instanceof ShadowRoot ? each.textContent : "",
  );
  return texts.join(" ").replaceAll(/\s+/g, " ");
}

function missing(root: ParentNode, sight: Sight): readonly string[] {
  const { selectors = [], texts = [], absent = [], someText = [] } = sight;
  const all = textOf(root);
  const hasText = (text: string): boolean => all.includes(text.replaceAll(/\s+/g, " ").trim());
  return [
    ...selectors.filter((selector) => findAll(root, selector).length === 0),
    ...texts.filter((text) => !hasText(text)).map((text) => `“${text}”`),
    ...(someText.length === 0 || someText.some(hasText) ? [] : [`one of “${someText.join("”, “")}”`]),
    ...absent.filter((selector) => findAll(root, selector).length > 0).map((selector) => `no ${selector}`),
  ];
}

/** What can't be seen of a mark; empty where all of it can. */
export function findMissing(root: ParentNode, mark: Mark, messages: Messages): readonly string[] {
  return missing(root, sightOf(mark, messages)).map((what) => `${mark}: ${what}`);
}

/** Milliseconds; generous, since a busy machine is no fault. */
const patience = 20_000;

/**
 * Resolves when `isSo` holds.
 *
 * @throws {Error} by `what` where it never does.
 */
export async function until(isSo: () => boolean, what: () => string): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(what());
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}
