/** A page with elements in it, as a test sees it: put them in, wait until they are done, read what they say. */
import "../../../src/define.ts";
import { CoopElement, type CoopEventName } from "../../../src/elements.ts";
import type { Later } from "../../../src/elements/base/later.ts";
import type { CoopShift } from "../../../src/index.ts";
import { cardTags } from "../../helpers/tags.ts";

export const tags = [...cardTags, "coop-my-shifts"] as const;
/** Those above have the same states; notices have their own, since nothing is what they mostly show. */
export type Tag = (typeof tags)[number] | "coop-shift-notices";

export const languages = ["fr", "nl", "en"] as const;
export type Language = (typeof languages)[number];

const faults: string[] = [];
addEventListener("error", ({ message }) => faults.push(message));
addEventListener("unhandledrejection", ({ reason }) => faults.push(`unhandled: ${String(reason)}`));

/** What was thrown into the page since the last call. */
export function takeFaults(): readonly string[] {
  return faults.splice(0);
}

const loading = document.documentElement.lang;

/** Empties the page after a test, and fails it where something was thrown into the page. */
export function cleanUp(): void {
  document.body.replaceChildren();
  document.documentElement.lang = loading;
  document.documentElement.removeAttribute("style");
  document.documentElement.removeAttribute("dir");
  // How high elements were in one test says nothing about the next.
  localStorage.removeItem("coopshift-room");
  const thrown = takeFaults();
  if (thrown.length > 0) throw new Error(`Thrown into the page: ${thrown.join("; ")}`);
}

/** Puts a page's content in, in English unless told. */
export function place(html: string, lang = "en"): HTMLElement {
  const container = document.createElement("main");
  if (lang !== "") container.lang = lang;
  container.innerHTML = html;
  document.body.append(container);
  return container;
}

export function findAll(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const within = root instanceof Element && root.shadowRoot ? root.shadowRoot : root;
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** The first that matches in the element's shadow tree, or in the element where it has none. */
export function find(root: Element | ShadowRoot, selector: string): HTMLElement {
  const [found] = findAll(root, selector);
  if (!found) throw new Error(`Nothing matches "${selector}" in: ${textOf(root)}`);
  return found;
}

/** Every element below `root`, through shadow trees. */
export function deep(root: Element | ShadowRoot): Element[] {
  const below = [...root.querySelectorAll("*")];
  const own = root instanceof Element && root.shadowRoot ? deep(root.shadowRoot) : [];
  return [...below.flatMap((each) => (each.shadowRoot ? [each, ...deep(each.shadowRoot)] : each)), ...own];
}

/** The elements of coopshift that show data, `root` itself and in shadow trees too. */
export function coopElements(root: Element): CoopElement<unknown>[] {
  return [root, ...deep(root)].filter((element) => element instanceof CoopElement);
}

/** All that is written in it, also where it is folded; words are parted by single spaces. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (current: Node): void => {
    if (current instanceof Text) parts.push(current.data);
    if (current instanceof Element && ["STYLE", "SCRIPT"].includes(current.tagName)) return;
    const assigned = current instanceof HTMLSlotElement ? current.assignedNodes() : [];
    if (assigned.length > 0) assigned.forEach(walk);
    else if (current instanceof Element && current.shadowRoot) current.shadowRoot.childNodes.forEach(walk);
    else current.childNodes.forEach(walk);
  };
  walk(node);
  return parts.join(" ").replaceAll(/\s+/g, " ").trim();
}

function isDone(element: CoopElement<unknown>): boolean {
  return element.shadowRoot?.querySelector("[aria-busy]")?.getAttribute("aria-busy") === "false";
}

const outcomes = ["coop-load", "coop-error", "coop-auth-required"] as const satisfies readonly CoopEventName[];

/** What an element loads after its first content. */
function laterOf(element: CoopElement<unknown>): readonly Later<object>[] {
  return Reflect.get(element, "rest");
}

/** Resolves when all elements in `root` have what they load after their first content, on screen. */
export async function arrived<E extends Element>(root: E): Promise<E> {
  const arrive = async (element: CoopElement<unknown>): Promise<void> => {
    await Promise.all(laterOf(element).map((part) => part.load()));
    element.requestUpdate();
    await element.updateComplete;
  };
  await Promise.all(coopElements(root).map(arrive));
  return root;
}

/** Resolves when all elements in `root` have said how their reading ended, and have all that they load. */
export async function settled<E extends Element>(root: E): Promise<E> {
  await firstSettled(root);
  return arrived(root);
}

/** Resolves when all elements in `root` have said how their reading ended. */
export async function firstSettled<E extends Element>(root: E): Promise<E> {
  const elements = (): CoopElement<unknown>[] => coopElements(root);
  const all = async (): Promise<boolean> => {
    await Promise.all(elements().map(async (element) => element.updateComplete));
    return elements().every(isDone);
  };
  await new Promise<void>((resolve) => {
    const check = async (): Promise<void> => {
      if (!(await all())) return;
      for (const name of outcomes) root.removeEventListener(name, listen);
      resolve();
    };
    const listen = (): void => void check();
    for (const name of outcomes) root.addEventListener(name, listen);
    // The last one may have said so already, or says so while this looks.
    listen();
  });
  return root;
}

/** Changes the language around `root` (or the page's), and waits until everything in it speaks it. */
export async function speak(root: HTMLElement, lang: string): Promise<void> {
  if (lang === "") root.removeAttribute("lang");
  else root.lang = lang;
  // The change is observed in a microtask that is queued before this one.
  await new Promise<void>((resolve) => {
    queueMicrotask(resolve);
  });
  await Promise.all(coopElements(root).map(async (element) => element.updateComplete));
}

/** The next event of this name from `target` or what is in it. */
export async function next<Name extends CoopEventName>(
  target: EventTarget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true });
  });
}

/** The next one of the element's own: those within it tell of themselves when they are ready, before it or after. */
export async function nextOwn<Name extends CoopEventName>(
  element: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    const handleEvent = (untyped: Event): void => {
      const event = untyped as HTMLElementEventMap[Name];
      if (event.detail.element !== element.localName) return;
      element.removeEventListener(name, handleEvent);
      resolve(event);
    };
    element.addEventListener(name, handleEvent);
  });
}

export interface ShowOptions {
  readonly client?: CoopShift | undefined;
  readonly lang?: string;
  readonly attributes?: string;
}

/** Puts an element with this client into the page, and leaves it to load. */
export function put<T extends Tag>(tag: T, { client, lang = "en", attributes = "" }: ShowOptions) {
  const page = place(`<div lang="${lang}"></div>`);
  const template = document.createElement("template");
  template.innerHTML = `<${tag} ${attributes}></${tag}>`;
  const element = document.importNode(template.content, true).firstElementChild as HTMLElementTagNameMap[T];
  if (client) element.client = client;
  find(page, "div").append(element);
  return element;
}

/** Puts it in and waits until it is done, and what is in it. */
export async function show<T extends Tag>(tag: T, options: ShowOptions) {
  return settled(put(tag, options));
}

/** Presses a button or link as a member does, with the focus on it. */
export function press(element: HTMLElement): void {
  element.focus();
  element.click();
}

/**
 * Elements as text for an assertion: the report of one that fails would follow whole elements through the document
 * until the browser gives up.
 */
export function markup(elements: readonly Element[]): string[] {
  return elements.map(({ outerHTML }) => outerHTML);
}

/** @throws {Error} when these are two elements, or none. */
export function assertSame(actual: Element | null | undefined, expected: Element | undefined, message = ""): void {
  if (actual && actual === expected) return;
  throw new Error(`${message} It is ${actual?.outerHTML ?? "nothing"} instead of ${expected?.outerHTML ?? "nothing"}.`);
}

/** What has the focus, through shadow trees. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
