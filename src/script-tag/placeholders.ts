/**
 * Elements for pages whose CMS strips unknown tags: `<div data-coop="next-shifts" data-backend="…">` gets the element
 * inside it, and what the page wrote there goes on showing until that element does.
 */

/** What the element is told besides the attributes that it listens to. */
const globalAttributes = ["lang", "dir"];
const tags = new Set<string>();
let observer: MutationObserver | undefined;

/**
 * Attributes for the element: only those that it knows. Whoever may write `data-*` and nothing else must not come by an
 * `onclick` this way.
 */
function copyAttributes(from: HTMLElement, to: HTMLElement, known: readonly string[]): void {
  for (const name of [...known, ...globalAttributes]) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) to.setAttribute(name, value);
  }
}

function tagOf(placeholder: Element): string {
  return `coop-${(placeholder.getAttribute("data-coop") ?? "").trim().replace(/^coop-/, "")}`;
}

function listKnown(tag: string): readonly string[] {
  const type: (CustomElementConstructor & { observedAttributes?: readonly string[] }) | undefined =
    customElements.get(tag);
  return type?.observedAttributes ?? [];
}

function isFilled(placeholder: Element): boolean {
  const tag = tagOf(placeholder);
  return [...placeholder.children].some(({ localName }) => localName === tag);
}

/** Whether the parser is through with it: what it adds later would stand beside the element, not in it. */
function isComplete(node: Node): boolean {
  if (document.readyState !== "loading") return true;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

/** Whether one around it has its turn first: a provider, without which it would say that it has no backend. */
function hasToWait(placeholder: Element): boolean {
  const outer = placeholder.parentElement?.closest("[data-coop]");
  return outer ? tags.has(tagOf(outer)) && !isFilled(outer) : false;
}

/** Once: a copy of a page's part comes with its element, and is left as it is. */
function fill(placeholder: HTMLElement): void {
  const tag = tagOf(placeholder);
  if (!tags.has(tag) || isFilled(placeholder) || hasToWait(placeholder) || !isComplete(placeholder)) return;
  const element = document.createElement(tag);
  copyAttributes(placeholder, element, listKnown(tag));
  element.append(...placeholder.childNodes);
  placeholder.append(element);
}

function fillAll(): void {
  for (const placeholder of document.querySelectorAll<HTMLElement>("[data-coop]")) fill(placeholder);
}

function watch(): void {
  if (observer) return;
  observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) fillAll();
  });
  observer.observe(document, { subtree: true, childList: true });
  document.addEventListener("DOMContentLoaded", fillAll, { once: true });
}

/** Fills the placeholders of these tags from now on, those that the page adds later too. */
export function fillPlaceholders(newTags: readonly string[]): void {
  for (const tag of newTags) tags.add(tag);
  fillAll();
  watch();
}
