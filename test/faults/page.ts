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

/** What a member decides on. */
export type Action = "sign up" | "cancel";

/** What a member sees of what they decided on. */
export interface Decision {
  /** The heading of the dialog; empty while it is closed. */
  readonly title: string;
  /** What the dialog says, or the card about what no dialog shows any more. */
  readonly says: string;
  /** The dialog's first button; empty where there is none. */
  readonly button: string;
  readonly busy: boolean;
  /** Whether the list shows the member at the opening. */
  readonly isMine: boolean;
  readonly broken: readonly string[];
}

interface Cell {
  readonly element: CoopElement<unknown>;
  readonly client: CoopShift;
  events: string[];
  /** The element in which a decision is made, and the opening it is about. */
  asked: { readonly actor: CoopElement<unknown>; readonly id: string } | undefined;
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

const eventNames = [
  "coop-load",
  "coop-error",
  "coop-auth-required",
  "coop-sign-up",
  "coop-signed-up",
  "coop-cancel",
  "coop-cancelled",
] as const;

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
  const words = state?.querySelectorAll(".message-text p, .trouble > span, .invitation") ?? [];
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
  const cell: Cell = { element, client, events: [], asked: undefined };
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

const openers: Readonly<Record<Action, string>> = { "sign up": "button.sign-up", cancel: "[part~=cancel]" };

function askedIn(name: string): NonNullable<Cell["asked"]> {
  const { asked } = cellOf(name);
  if (!asked) throw new Error(`Nothing was asked in ${name}.`);
  return asked;
}

function textIn(root: Element | undefined, selector: string): string {
  return [...(root?.querySelectorAll(selector) ?? [])]
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, " ").trim())
    .join(" ");
}

function decide(name: string, done = true): Decision {
  const { element } = cellOf(name);
  const { actor, id } = askedIn(name);
  const [dialog] = findAll(actor, "dialog[open]");
  const [confirm] = dialog?.querySelectorAll("[part~=confirm]") ?? [];
  const card = findAll(actor, ".state .told")[0];
  const told = dialog
    ? textIn(dialog, ".dialog-state .message-text > p")
    : textIn(card, ".message-text > p:first-child");
  const row = findAll(actor, "[data-row]").find(({ dataset }) => dataset["row"] === id);
  return {
    title: textIn(dialog, "#dialog-title"),
    // A page that nobody is signed in to any more has taken its elements away.
    says: actor.isConnected ? told : noticeOf(element),
    button: confirm?.textContent.replaceAll(/\s+/g, " ").trim() ?? "",
    busy: confirm?.getAttribute("aria-disabled") === "true" || coopElements(element).some(isBusy),
    isMine: row !== undefined && (actor.localName === "coop-next-shifts" || row.matches(".mine")),
    broken: [...findBroken(element), ...(done ? [] : [`${element.localName} never ended`])],
  };
}

function isBusy(element: Element): boolean {
  return findAll(element, "[aria-busy]")[0]?.getAttribute("aria-busy") === "true";
}

/** Waits until nothing is under way any more, in the dialog and in the lists. */
async function decided(name: string): Promise<Decision> {
  const { actor } = askedIn(name);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const check = (): void => {
    if (!decide(name).busy) resolve(true);
  };
  const observer = new MutationObserver(check);
  for (const each of [actor, ...coopElements(cellOf(name).element)]) {
    if (each.shadowRoot) observer.observe(each.shadowRoot, { subtree: true, childList: true, attributes: true });
  }
  const timer = setTimeout(() => resolve(false), longestWait);
  await actor.updateComplete;
  check();
  const done = await promise;
  clearTimeout(timer);
  observer.disconnect();
  await actor.updateComplete;
  return decide(name, done);
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
  /** Opens the dialog: of the opening that was asked about before, or of the first that may be had. @returns its id. */
  async ask(name: string, action: Action): Promise<string> {
    const cell = cellOf(name);
    const before = cell.asked?.id;
    for (const actor of coopElements(cell.element)) {
      const rows = findAll(actor, "[data-row]").filter(
        ({ dataset }) => before === undefined || dataset["row"] === before,
      );
      const row = rows.find((each) => each.querySelector(openers[action]) !== null);
      if (!row) continue;
      const id = row.dataset["row"] ?? "";
      cell.asked = { actor, id };
      const opener = row.querySelector<HTMLElement>(openers[action]);
      opener?.focus();
      opener?.click();
      await actor.updateComplete;
      return id;
    }
    throw new Error(`There is nothing to ${action} in: ${contentOf(cell.element).slice(0, 500)}`);
  },
  /** Presses the dialog's first button, and waits until it has ended. */
  async confirm(name: string, wait = true): Promise<Decision> {
    const { actor } = askedIn(name);
    const [button] = findAll(actor, "dialog[open] [part~=confirm]");
    if (!button) throw new Error(`There is nothing to confirm: ${JSON.stringify(decide(name))}`);
    button.focus();
    button.click();
    await actor.updateComplete;
    return wait ? decided(name) : decide(name);
  },
  decided,
  /** Leaves the dialog by its other button. */
  async leave(name: string): Promise<Decision> {
    const { actor } = askedIn(name);
    findAll(actor, "dialog[open] [part~=close]")[0]?.click();
    await actor.updateComplete;
    return decide(name);
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
