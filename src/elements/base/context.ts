/**
 * What a provider hands to every element inside it. An element's own attribute or property wins over it.
 *
 * This is the community's context protocol, so that a provider of another make or another copy of this package is heard,
 * too: an element asks by an event that bubbles, the nearest provider answers and goes on telling. One that comes after
 * them announces itself, and they ask again.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { CoopShift, GetToken } from "../../sdk/index.ts";
import type { TextSource } from "./rewording.ts";

/** What a provider sets for every element inside it. */
export interface ElementConfig {
  /** URL of the backend, or `mock:scenario`. */
  readonly backend?: string | undefined;
  /** A client of the page's own making; wins over `backend`. */
  readonly client?: CoopShift | undefined;
  /** Gives the bearer token where the backend wants one. */
  readonly getToken?: GetToken | undefined;
  /** Hours for which what the page shows first is kept for the next visit. */
  readonly snapshot?: string | undefined;
  /** Where "sign in" leads. */
  readonly loginUrl?: string | undefined;
  /** Where "report this" leads. */
  readonly reportUrl?: string | undefined;
  /** Level of the elements' headings, 1 to 6. */
  readonly headingLevel?: number | undefined;
  /** The cooperative's own texts, and addresses of them; later ones win. */
  readonly texts?: readonly TextSource[] | undefined;
}

/** The context by which a provider reaches the elements inside it: a key of the community's context protocol. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told by it is known by its type alone
export const configContext = Symbol.for("coopshift-config-1") as symbol & { readonly __context__: ElementConfig };

type Host = ReactiveControllerHost & HTMLElement;
type Tell = (value: ElementConfig, unsubscribe?: () => void) => void;

interface Asking extends Event {
  readonly context: unknown;
  readonly contextTarget?: EventTarget;
  readonly callback: Tell;
  readonly subscribe?: boolean;
}

const announcement = "context-provider";

function send(host: Host, type: string, more: Partial<Asking> = {}): void {
  const event = new Event(type, { bubbles: true, composed: true });
  host.dispatchEvent(Object.assign(event, { context: configContext, contextTarget: host }, more));
}

/** Tells the elements inside its host. */
export class ConfigProvider implements ReactiveController {
  readonly #host: Host;
  /** Those to be told, with what ends that. */
  readonly #asking = new Map<Tell, () => void>();
  #value: ElementConfig = {};

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the protocol says of this event
    host.addEventListener("context-request", (event) => this.#answer(event as Asking));
  }

  hostConnected(): void {
    send(this.#host, announcement);
  }

  setValue(value: ElementConfig): void {
    this.#value = value;
    for (const [tell, unsubscribe] of this.#asking) tell(value, unsubscribe);
  }

  #answer(event: Asking): void {
    const { context, contextTarget, callback, subscribe } = event;
    if (context !== configContext || contextTarget === this.#host) return;
    event.stopImmediatePropagation();
    const unsubscribe = this.#asking.get(callback) ?? (() => void this.#asking.delete(callback));
    if (subscribe) this.#asking.set(callback, unsubscribe);
    callback(this.#value, subscribe ? unsubscribe : undefined);
  }
}

/** What the nearest provider around its host says, now and later. */
export class ConfigConsumer implements ReactiveController {
  readonly #host: Host;
  #value: ElementConfig | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get value(): ElementConfig | undefined {
    return this.#value;
  }

  hostConnected(): void {
    addEventListener(announcement, this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    removeEventListener(announcement, this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #ask = (): void => send(this.#host, "context-request", { callback: this.#hear, subscribe: true });

  readonly #hear: Tell = (value, unsubscribe) => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (this.#value === value) return;
    this.#value = value;
    this.#host.requestUpdate();
  };
}
