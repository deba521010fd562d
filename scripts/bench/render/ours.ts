/** `<coop-open-shifts>` over a client that has read everything already. */
import "../../../src/define.ts";
import { createCoopShift } from "../../../src/index.ts";
import { createMockFetch, mockBaseUrl } from "../../../src/mocks.ts";
import type { Candidate, Prepared } from "./candidate.ts";
import { now, toOpening, type Event } from "./data.ts";

function json(body: unknown): Response {
  return Response.json(body);
}

/** Those far from the screen are kept from being laid out a few frames longer: `updateComplete` waits for that, too. */
function allRows({ shadowRoot }: Element, count: number): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      if (shadowRoot?.querySelectorAll(".offer").length !== count) return;
      observer.disconnect();
      resolve();
    }
    const observer = new MutationObserver(look);
    if (shadowRoot) observer.observe(shadowRoot, { subtree: true, childList: true });
    look();
  });
}

async function prepare(events: readonly Event[]): Promise<Prepared> {
  const mock = createMockFetch("irregular-ahead", { now });
  let items = events.map((event) => toOpening(event));
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/openings")) return json({ items });
    if (pathname.endsWith("/overview")) return new Response(null, { status: 404 });
    if (pathname.endsWith("/closures") || pathname.endsWith("/shifts")) return json({ items: [], nextCursor: null });
    return mock(request);
  };
  const clock = { now: () => Date.parse(now), monotonic: () => performance.now() };
  const client = createCoopShift({ backend: mockBaseUrl, fetch: send, clock });

  function create(): HTMLElementTagNameMap["coop-open-shifts"] {
    const element = document.createElement("coop-open-shifts");
    element.client = client;
    element.lang = "fr";
    return element;
  }
  const loaded = (element: HTMLElement): Promise<unknown> =>
    new Promise((resolve) => {
      element.addEventListener("coop-load", resolve, { once: true });
    });
  // The client holds everything once an element has asked for it; its own drawing is not timed.
  const first = create();
  const filled = loaded(first);
  document.body.append(first);
  await filled;
  first.remove();

  return {
    async show(target) {
      const element = create();
      const there = loaded(element);
      target.append(element);
      await there;
      return {
        all: () => allRows(element, events.length),
        async change() {
          let since = 0;
          const unsubscribe = client.subscribe("openings", ({ type }) => {
            if (type === "value") since = performance.now();
          });
          items = items.map((item, index) => (index === 1 ? { ...item, free: item.free === 3 ? 1 : 3 } : item));
          const again = loaded(element);
          client.refresh("openings");
          await again;
          unsubscribe();
          return since;
        },
        remove: () => element.remove(),
      };
    },
  };
}

export const coopshift: Candidate = { name: "coopshift", prepare };
