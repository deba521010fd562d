/** How elements come into a page: nothing by itself, all at once, and never in the way of what is there. */
import { assert } from "chai";

interface Frame extends Window {
  readonly customElements: CustomElementRegistry;
  readonly warnings: readonly string[];
  readonly seen: readonly string[];
}

/** A page of its own, with its own registry; resolves when its module has run to its end. */
async function openFrame(body: string, module: string): Promise<Frame> {
  const frame = document.createElement("iframe");
  const src = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);
  const done = new Promise<void>((resolve, reject) => {
    addEventListener(
      "message",
      ({ data }: MessageEvent<string>) => (data === "done" ? resolve() : reject(new Error(data))),
      { once: true },
    );
  });
  frame.srcdoc = `<!doctype html><html lang="en"><body>${body}<script type="module">
    globalThis.warnings = [];
    console.warn = (...words) => warnings.push(words.join(" "));
    try {
      ${module.replaceAll(/src\(([^)]*)\)/g, (_match, path: string) => `import(${src(path)})`)}
      parent.postMessage("done", "*");
    } catch (error) {
      parent.postMessage(String(error), "*");
    }
  </script></body></html>`;
  document.body.append(frame);
  await done;
  return frame.contentWindow as unknown as Frame;
}

const tags = [
  "shift-provider",
  "my-shifts",
  "shift-notices",
  "shift-status",
  "next-shifts",
  "open-shifts",
  "past-shifts",
  "open-slots",
  "shift-help",
];
const isOurs = (warning: string): boolean => warning.startsWith("coopshift");

describe("the registration", () => {
  afterEach(() => document.body.replaceChildren());

  it("is nobody's business but define's: importing the elements registers nothing", async () => {
    const { customElements: registry } = await openFrame("", "await src(elements.ts);");
    for (const tag of tags) assert.isUndefined(registry.get(`coop-${tag}`), tag);
  });

  it("shows what the page wrote until then, and the element from then on", async () => {
    const {
      document: page,
      seen,
      customElements: registry,
    } = await openFrame(
      `<coop-shift-status backend="mock:regular">Your shifts: <a href="/shifts">old page</a></coop-shift-status>`,
      `const element = document.querySelector("coop-shift-status");
       globalThis.seen = [element.innerText];
       const loaded = new Promise((resolve) => element.addEventListener("coop-load", resolve));
       await src(define.ts);
       await loaded;
       seen.push(element.querySelector("a").checkVisibility() ? "still there" : "gone", element.shadowRoot.textContent);`,
    );
    assert.deepEqual(seen.slice(0, 2), ["Your shifts: old page", "gone"]);
    assert.include(seen[2] ?? "", "You can shop");
    assert.ok(page.querySelector("coop-shift-status"));
    for (const tag of tags) assert.isFunction(registry.get(`coop-${tag}`), tag);
  });

  it("leaves another copy's elements alone, warns of them once, and throws nothing", async () => {
    const { warnings, customElements: registry } = await openFrame(
      "",
      `customElements.define("coop-shift-status", class extends HTMLElement {});
       customElements.define("coop-shift-help", class extends HTMLElement {});
       await src(define.ts);`,
    );
    const ours = warnings.filter(isOurs);
    assert.lengthOf(ours, 1);
    assert.match(ours[0] ?? "", /^coopshift: coop-shift-status, coop-shift-help already registered by another copy/);
    assert.isFunction(registry.get("coop-next-shifts"));
  });

  it("does and says nothing the second time", async () => {
    const { warnings } = await openFrame(
      "",
      `const { defineElements } = await src(elements.ts);
       defineElements();
       defineElements();
       await src(define.ts);`,
    );
    assert.isEmpty(warnings.filter(isOurs));
  });
});
