/** What runs inside the page of the fault tests: puts elements in, acts as a member does, and says what is to be seen. */
import { createCoopShift, type CoopShift } from "../../src/index.ts";
import { CoopElement } from "../../src/elements.ts";
import { defineElements, elementClasses } from "../../src/elements/registry.ts";
import { coopElements, deep, findAll, settled } from "../elements/helpers/page.ts";

defineElements();

export interface CellOptions {
  readonly tag: string;
  readonly url: string;
  /** The first token, and the one that follows when it is refused; `null`: the session is over. */
  readonly tokens: readonly [first: string, next: string | null];
  readonly timeout: number;
  readonly retries: number;
  readonly lang?: string;
}

/** What a member sees of one element. */
export interface Look {
  /** What the element says of itself: loading, failed, out of date, signed out. */
  readonly notice: string;
  /** All that stands below that, in elements within too; empty where there is nothing. */
  readonly content: string;
  readonly busy: boolean;
  readonly skeleton: boolean;
  readonly canRetry: boolean;
  /** Elements with neither words nor a skeleton, or that never ended. */
  readonly broken: readonly string[];
  /** Names of the events since the last look, with the error's. */
  readonly events: readonly string[];
}

interface Cell {
  readonly element: CoopElement<unknown>;
  readonly client: CoopShift;
  events: string[];
}

const cells = new Map<string, Cell>();
const violations: string[] = [];
const heard: unknown[] = [];
const broadcast: unknown[] = [];
const rejected: string[] = [];

addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
addEventListener("error", ({ message }) => rejected.push(message));
addEventListener("unhandledrejection", ({ reason }) => rejected.push(`unhandled: ${String(reason)}`));

// Whatever is told to other tabs passes here.
const { postMessage } = BroadcastChannel.prototype;
BroadcastChannel.prototype.postMessage = function listenIn(message: unknown): void {
  broadcast.push([this.name, message]);
  postMessage.call(this, message);
};

const eventNames = ["coop-load", "coop-error", "coop-auth-required"] as const;

/** Ends a wait that would last for ever; far above what a busy machine takes. */
const longestWait = 15_000;

async function settle(element: Element): Promise<boolean> {
  const timer = Promise.withResolvers<boolean>();
  const id = setTimeout(() => timer.resolve(false), longestWait);
  const done = await Promise.race([settled(element).then(() => true), timer.promise]);
  clearTimeout(id);
  return done;
}

/** Text below the notice, through shadow trees, without skeletons and notices of the elements within. */
function contentOf(root: Node): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (
      node instanceof Element &&
      (["STYLE", "SCRIPT"].includes(node.tagName) || node.matches(".state, .skeleton, .head, .heading"))
    )
      return;
    const below = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    below.childNodes.forEach(walk);
  };
  walk(root);
  return parts.join(" ").replaceAll(/\s+/g, " ").trim();
}

function noticeOf(element: Element): string {
  const [state] = findAll(element, ".state");
  const words = state?.querySelectorAll(".message-text p") ?? [];
  return [...words].map(({ textContent }) => textContent.trim()).join(" ");
}

function findBroken(element: Element): string[] {
  return coopElements(element)
    .filter((each) => contentOf(each) === "" && noticeOf(each) === "" && findAll(each, ".skeleton").length === 0)
    .map(({ localName }) => `${localName} is blank`);
}

function retryButton(element: Element): HTMLElement | undefined {
  return findAll(element, ".state [part~=retry]")[0];
}

function cellOf(name: string): Cell {
  const cell = cells.get(name);
  if (!cell) throw new Error(`There is no cell ${name}.`);
  return cell;
}

function look(name: string, done = true): Look {
  const { element, events } = cellOf(name);
  const seen = events.splice(0);
  const [frame] = findAll(element, "[aria-busy]");
  return {
    notice: noticeOf(element),
    content: contentOf(element),
    busy: frame?.getAttribute("aria-busy") === "true",
    skeleton: coopElements(element).some((each) => findAll(each, ".skeleton").length > 0),
    canRetry: retryButton(element) !== undefined,
    broken: [...findBroken(element), ...(done ? [] : [`${element.localName} never ended`])],
    events: seen,
  };
}

function put(name: string, { tag, url, tokens, lang = "en", ...options }: CellOptions): Cell {
  const element = document.createElement(tag) as CoopElement<unknown>;
  const getToken = ({ reason }: { reason: string }) => tokens[reason === "first" ? 0 : 1];
  const client = createCoopShift({ backend: url, getToken, ...options });
  const cell: Cell = { element, client, events: [] };
  for (const type of eventNames) {
    element.addEventListener(type, ({ detail }) => {
      heard.push(detail);
      const error = "error" in detail ? `: ${detail.error.name}` : "";
      if (detail.element === element.localName) cell.events.push(`${type}${error}`);
    });
  }
  element.client = client;
  element.lang = lang;
  document.body.append(element);
  cells.set(name, cell);
  return cell;
}

/** Everything that an object says when it is printed, logged, serialised or looked through. */
function spell(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (depth > 6) return "";
  const own = Object.getOwnPropertyNames(value).map((key) => `${key}: ${spell(Reflect.get(value, key), depth + 1)}`);
  const asText = value instanceof Error ? `${String(value)} ${value.stack ?? ""}` : "";
  return `${asText} ${own.join(", ")}`;
}

async function readStorage(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const stores = "caches" in globalThis ? await caches.keys() : [];
  return [
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    document.cookie,
    JSON.stringify(databases),
    JSON.stringify(stores),
  ];
}

const driver = {
  /** Puts an element in, and waits until it is done. */
  async mount(name: string, options: CellOptions): Promise<Look> {
    const { element } = put(name, options);
    return look(name, await settle(element));
  },
  /** Puts an element in, and leaves it to load. */
  begin(name: string, options: CellOptions): void {
    put(name, options);
  },
  async finish(name: string): Promise<Look> {
    return look(name, await settle(cellOf(name).element));
  },
  look,
  /** As a page does that was hidden for long: everything is read again. */
  async refresh(name: string, wait = true): Promise<Look> {
    const { client, element } = cellOf(name);
    client.refresh();
    if (!wait) await element.updateComplete;
    return look(name, wait ? await settle(element) : true);
  },
  /** Presses "Try again"; where there is none, what the page does after a sign-in. */
  async retry(name: string): Promise<Look> {
    const { client, element } = cellOf(name);
    const button = retryButton(element);
    if (button) button.click();
    else client.refresh();
    return look(name, await settle(element));
  },
  /** Empties the page. */
  clear(): void {
    for (const { element, client } of cells.values()) {
      element.remove();
      client.close();
    }
    cells.clear();
  },
  /** Tags of all elements that read. */
  listTags: (): string[] =>
    Object.entries(elementClasses)
      .filter(([, type]) => type.prototype instanceof CoopElement)
      .map(([tag]) => tag)
      .toSorted(),
  /** What was thrown into the page or reported by its policy since the last call. */
  takeTrouble: (): string[] => [...violations.splice(0), ...rejected.splice(0)],
  /** Where in the page any of these can be found: markup, addresses, events, storage, word to other tabs. */
  async search(needles: readonly string[]): Promise<string[]> {
    const places: Record<string, string> = {
      markup: [document.documentElement, ...deep(document.documentElement)]
        .map((each) => [...each.attributes].map(({ name, value }) => `${name}=${value}`).join(" "))
        .join(" "),
      text: [document.documentElement, ...deep(document.documentElement)]
        .map((each) => [...(each.shadowRoot ?? each).childNodes].map((node) => node.nodeValue ?? "").join(" "))
        .join(" "),
      addresses: [location.href, document.referrer, ...performance.getEntries().map(({ name }) => name)].join(" "),
      events: heard.map((detail) => spell(detail) + JSON.stringify(detail)).join(" "),
      history: JSON.stringify(history.state),
      window: `${window.name} ${Object.getOwnPropertyNames(globalThis).join(" ")}`,
      "other tabs": spell(broadcast),
      storage: (await readStorage()).join(" "),
    };
    return Object.entries(places)
      .filter(([, text]) => needles.some((needle) => text.includes(needle)))
      .map(([place]) => place);
  },
  /** How much was heard and told, so that a search that finds nothing has had something to look through. */
  counts: () => ({ events: heard.length, broadcast: broadcast.length }),
};

export type PageDriver = typeof driver;

Object.assign(globalThis, { faults: driver });
