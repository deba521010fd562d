/** Puts an element on the screen in one of its states: its client, its attributes, what stands inside it. */
import type { CoopShift } from "../../src/sdk/index.ts";
import { createCoopShift } from "../../src/sdk/index.ts";
import { resolveMockBackend } from "../../src/mocks/resolve.ts";
import type { ElementStates, State } from "./states.ts";
import { defaultClock, defaultZone, toInstant } from "./surroundings.ts";

export type Values = Readonly<Record<string, unknown>>;

function textIn(values: Values, key: string, usual: string): string {
  const value = values[key];
  return typeof value === "string" && value !== "" ? value : usual;
}

/** The mock's address as a page would write it; empty for a state without backend. */
export function addressOf({ scenario, mock = {} }: State, globals: Values): string {
  if (scenario === null) return "";
  const zone = textIn(globals, "zone", defaultZone);
  const query = new URLSearchParams({
    now: toInstant(textIn(globals, "clock", defaultClock)),
    ...(zone === defaultZone ? {} : { zone }),
    ...mock,
  });
  return `mock:${scenario}?${decodeURIComponent(query.toString())}`;
}

/** For ever, as far as timers go. */
const longest = 2 ** 31 - 1;

/**
 * A client of the story's own, so that what one story signs up for is not there in the next. It asks once: what a story
 * is to show shouldn't wait for a second try. `undefined` leaves an address that is no mock's to the element.
 */
function createClient(address: string, patience: number): CoopShift | undefined {
  if (!address.startsWith("mock:")) return undefined;
  try {
    const options = { retries: 0, timeout: patience, totalTimeout: patience };
    return createCoopShift({ ...resolveMockBackend(address), ...options });
  } catch {
    return undefined;
  }
}

/** A root in which none of the elements is defined, as in a page whose script hasn't loaded. */
function createBareRoot(stage: HTMLElement): ShadowRoot {
  return stage.attachShadow({ mode: "open", customElementRegistry: new CustomElementRegistry() });
}

function setAttributes(element: Element, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "number" || (typeof value === "string" && value !== ""))
      element.setAttribute(name, `${value}`);
    else element.removeAttribute(name);
  }
}

function createElement({ tag }: ElementStates, state: State, address: string): Element {
  const { content = "", rests, patience = longest } = state;
  if (rests === "undefined") {
    const stage = document.createElement("div");
    createBareRoot(stage).innerHTML = `<${tag}>${content}</${tag}>`;
    return stage;
  }
  const element = document.createElement(tag);
  element.innerHTML = content;
  const client = createClient(address, patience);
  if (client) Object.assign(element, { client });
  return element;
}

/** What is on the screen, so that a control changes an attribute and not the whole story. */
let shown: { readonly key: string; readonly element: Element } | undefined;

interface RenderContext {
  readonly id: string;
  readonly globals: Values;
  readonly canvasElement: unknown;
}

export function renderState(table: ElementStates, state: State, args: Values, context: RenderContext): Element {
  const address = textIn(args, "backend", addressOf(state, context.globals));
  const key = `${context.id} ${address}`;
  const isShown = shown?.key === key && shown.element.isConnected;
  const element = isShown && shown ? shown.element : createElement(table, state, address);
  shown = { key, element };
  const backend = address === "" ? {} : { backend: address };
  setAttributes(element, { ...backend, ...args });
  return element;
}
