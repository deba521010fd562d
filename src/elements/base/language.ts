/** Tells elements when the language around them may have changed: one observer for the whole page. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

function observe(): void {
  observer ??= new MutationObserver(() => {
    for (const host of hosts) host.requestUpdate();
  });
  observer.observe(document, { subtree: true, attributeFilter: ["lang"] });
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
    if (hosts.size === 0) observer?.disconnect();
  }
}
