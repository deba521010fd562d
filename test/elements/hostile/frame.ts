/** What runs inside the frame of the hostile test, under its policy: shows elements over prepared answers, and looks. */
import "../../../src/define.ts";
import type { CoopElement } from "../../../src/elements.ts";
import { createCoopShift, type CoopShift } from "../../../src/index.ts";
import { mockBaseUrl } from "../../../src/mocks.ts";
import { usualNow } from "../helpers/backend.ts";
import { coopElements, deep, findAll, settled, takeFaults, textOf } from "../helpers/page.ts";
import { createLists, createSingles, type Answers } from "./answers.ts";

/** What there is to say about a page, as plain text: it crosses into another window. */
export interface Report {
  /** Everything written, words parted by single spaces. */
  readonly text: string;
  /** Each kind of element with each of its attributes, once, in order. */
  readonly shape: readonly string[];
  /** Where links lead that are no page, calendar, mail or phone. */
  readonly links: readonly string[];
  readonly notices: readonly string[];
  /** Thrown into the page, run, or reported by its policy. */
  readonly troubles: readonly string[];
  /** What stands further right than the page is wide, so that it scrolls sideways: empty where it doesn't. */
  readonly wide: readonly string[];
}

const violations: string[] = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);

function clientFor(answers: Answers): CoopShift {
  const bodies = new Map(Object.entries(answers).map(([path, body]) => [path, JSON.stringify(body)]));
  const send: typeof fetch = async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    const body = bodies.get(pathname.slice(new URL(mockBaseUrl).pathname.length)) ?? '{"items":[],"nextCursor":null}';
    return new Response(body, { headers: { "content-type": "application/json" } });
  };
  const clock = { now: () => Date.parse(usualNow), monotonic: () => performance.now() };
  return createCoopShift({ backend: mockBaseUrl, fetch: send, retries: 0, clock });
}

function put(tag: string, client: CoopShift): void {
  const element = document.createElement(tag) as CoopElement<unknown>;
  element.client = client;
  document.body.append(element);
}

function inside(): Element[] {
  return deep(document.body);
}

/** Opens what is folded, so that it is laid out too. */
async function unfold(): Promise<void> {
  for (const each of inside()) if (each instanceof HTMLDetailsElement) each.open = true;
  const more = coopElements(document.body).flatMap((each) => findAll(each, "[part~=more]"));
  for (const button of more) button.click();
  await Promise.all(coopElements(document.body).map(async (each) => each.updateComplete));
  await settled(document.body);
}

function shapeOf(elements: readonly Element[]): string[] {
  const names = elements.flatMap((each) => [
    each.localName,
    ...each.getAttributeNames().map((name) => `${each.localName} ${name}`),
  ]);
  return [...new Set(names)].toSorted();
}

function listWide(elements: readonly Element[]): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = elements.filter((each) => each.getBoundingClientRect().right > clientWidth);
  return [...new Set(wide.map((each) => `${each.localName}.${each.className}`)), `${scrollWidth} px`];
}

function report(): Report {
  const elements = inside();
  const hrefs = elements.map((each) => each.getAttribute("href") ?? each.getAttribute("src"));
  const hacked = "hacked" in globalThis ? ["a string was run"] : [];
  const notices = coopElements(document.body).flatMap((each) => findAll(each, ".state").map(textOf));
  return {
    text: textOf(document.body),
    shape: shapeOf(elements),
    links: hrefs
      .filter((href) => href !== null)
      .filter((href) => !/^(?:https?:\/\/|webcal:\/\/|mailto:[^?]+@|tel:\+?\d)/.test(href)),
    notices: notices.filter((text) => text !== ""),
    troubles: [...violations.splice(0), ...takeFaults(), ...hacked],
    wide: listWide(elements),
  };
}

async function show(fill: () => void): Promise<Report> {
  document.body.replaceChildren();
  fill();
  await settled(document.body);
  await unfold();
  return report();
}

/** So many dialogs are as good as all, as what they show of a shift comes from the same few functions; and the long ones. */
const everySo = 20;
const longText = 900;

function isWorthOpening(opener: HTMLElement, index: number): boolean {
  return index % everySo === 0 || (opener.closest("[data-row]")?.textContent.length ?? 0) > longText;
}

/** Opens the dialogs of a list, one after the other, and says what was in them. */
async function openDialogs(opener: string): Promise<Report> {
  const texts: string[] = [];
  const shapes: string[] = [];
  const wide: string[] = [];
  const [element] = coopElements(document.body);
  if (!element) throw new Error("There is no element.");
  const openers = findAll(element, opener).filter(isWorthOpening);
  for (const button of openers) {
    button.click();
    await element.updateComplete;
    const [dialog] = findAll(element, "dialog[open]");
    if (!dialog) throw new Error("No dialog opened.");
    texts.push(textOf(dialog));
    shapes.push(...shapeOf(deep(dialog)));
    if (dialog.scrollWidth > dialog.clientWidth) wide.push(`${dialog.scrollWidth} px: ${textOf(dialog).slice(0, 200)}`);
    findAll(element, "dialog [part~=close]")[0]?.click();
    await element.updateComplete;
  }
  return {
    ...report(),
    text: texts.join(" "),
    shape: [...new Set(shapes)].toSorted(),
    wide: [...wide, ...listWide(inside())],
  };
}

const hostile = {
  /** One element over lists that have an item for each string. */
  async showList(tag: string, scenario: "irregular-ahead" | "regular", texts: readonly string[]): Promise<Report> {
    const client = clientFor(await createLists(texts, scenario));
    return show(() => put(tag, client));
  },
  /** The dialogs that open from the list that was shown last. */
  showDialogs: openDialogs,
  /** An element for each string. */
  async showSingles(tag: string, texts: readonly string[]): Promise<Report> {
    const clients = (await createSingles(texts)).map(clientFor);
    return show(() => {
      for (const client of clients) put(tag, client);
    });
  },
};

export type Hostile = typeof hostile;

declare global {
  interface Window {
    hostile?: Hostile;
  }
}

window.hostile = hostile;
