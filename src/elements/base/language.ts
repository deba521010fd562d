/** Tells elements when the language around them may have changed, or there are new words: one watch for the whole page. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { onNewWords } from "../../i18n/index.ts";

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;
let unsubscribe: (() => void) | undefined;

function updateAll(): void {
  for (const host of hosts) host.requestUpdate();
}

function observe(): void {
  observer ??= new MutationObserver(updateAll);
  observer.observe(document, { subtree: true, attributeFilter: ["lang"] });
  unsubscribe ??= onNewWords(updateAll);
}

function rest(): void {
  observer?.disconnect();
  unsubscribe?.();
  unsubscribe = undefined;
}

export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observe();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) rest();
  }
}
