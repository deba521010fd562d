/** What an element doesn't need for a first look comes later: once, after the content, and when it is pressed for. */
import { assert } from "chai";
import { CoopPastShifts } from "../../src/elements.ts";
import { createLater, type Later } from "../../src/elements/base/later.ts";
import { Press } from "../../src/elements/base/press.ts";
import { held, openLine } from "./helpers/backend.ts";
import { arrived, assertSame, cleanUp, find, firstSettled, focused, next } from "./helpers/page.ts";

type Part = typeof import("./helpers/part.ts");

interface Counted extends Later<Part> {
  /** How often it was asked for. */
  readonly asked: () => number;
}

/** @param failures how often it can't be had before it can. */
function createCounted(failures = 0): Counted {
  let asked = 0;
  const later = createLater(async () => {
    asked++;
    if (asked <= failures) throw new TypeError("no network");
    return import("./helpers/part.ts");
  });
  return Object.assign(later, { asked: () => asked });
}

let part = createCounted();

class PatientShifts extends CoopPastShifts {
  protected override readonly later: readonly Later<object>[] = [part];

  readonly rendered = new Set<boolean>();

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    this.rendered.add(part.now !== undefined);
    if (part.now) this.dispatchEvent(new Event("arrived"));
  }
}
if (!customElements.get("test-patient")) customElements.define("test-patient", PatientShifts);

function putPatient(client = openLine("irregular-alert").client): PatientShifts {
  const element = new PatientShifts();
  element.client = client;
  document.body.append(element);
  return element;
}

/** What waits for an idle moment has had its turn by then; WebKit knows none. */
async function idle(): Promise<void> {
  await new Promise<void>((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 150);
  });
}

async function arrival(element: Element): Promise<void> {
  await new Promise((resolve) => {
    element.addEventListener("arrived", resolve, { once: true });
  });
}

describe("a part that comes later", () => {
  beforeEach(() => {
    part = createCounted();
  });
  afterEach(cleanUp);

  it("is loaded once for all who ask, and is there for whoever asks then", async () => {
    const [one, other] = await Promise.all([part.load(), part.load()]);
    assert.strictEqual(one, other);
    assert.strictEqual(part.now, one);
    assert.equal(part.now?.words, "from the part");
    assert.equal(part.asked(), 1);
  });

  it("is tried again by the next to ask after it couldn't be had", async () => {
    part = createCounted(1);
    const failed = await part.load().catch((error: unknown) => String(error));
    assert.equal(failed, "NetworkError: A part of coopshift could not be loaded.");
    assert.isUndefined(part.now);
    assert.equal((await part.load()).words, "from the part");
  });

  it("comes by itself after the first content, with its styles, and nothing throws it out of its place", async () => {
    const element = putPatient();
    const arriving = arrival(element);
    await next(element, "coop-load");
    assert.equal(part.asked(), 0, "asked for before the content was painted");
    await arriving;
    assert.deepEqual([...element.rendered], [false, true]);
    assert.equal(getComputedStyle(find(element, ".card")).outlineStyle, "dotted");
    assert.equal(element.shadowRoot?.adoptedStyleSheets.length, new Set(element.shadowRoot?.adoptedStyleSheets).size);
  });

  it("waits for the content of every element on the page", async () => {
    const slow = held("irregular-alert");
    const [first, second] = [putPatient(), putPatient(slow.client)];
    const arriving = Promise.all([arrival(first), arrival(second)]);
    await next(first, "coop-load");
    await idle();
    assert.equal(part.asked(), 0);
    slow.letGo();
    await arriving;
    assert.equal(part.asked(), 1);
  });

  it("waits no longer for an element that is gone", async () => {
    const [first, second] = [putPatient(), putPatient(held("irregular-alert").client)];
    const arriving = arrival(first);
    await next(first, "coop-load");
    second.remove();
    await arriving;
  });

  it("comes where reading failed, too", async () => {
    const line = openLine("irregular-alert");
    line.interfere = () => Response.error();
    const element = putPatient(line.client);
    await arrival(element);
    assert.deepEqual([...element.rendered], [false, true]);
  });

  it("brings its styles to an element that is made when it is there", async () => {
    await part.load();
    const element = await firstSettled(putPatient());
    assert.equal(getComputedStyle(find(element, ".card")).outlineStyle, "dotted");
  });

  it("leaves the element as it is where it can't be had, and nothing is thrown into the page", async () => {
    part = createCounted(1);
    const element = await firstSettled(putPatient());
    while (part.asked() === 0) await new Promise(requestAnimationFrame);
    await element.updateComplete;
    assert.isUndefined(part.now);
    await arrived(element);
    assert.deepEqual([...element.rendered], [false, true]);
  });
});

class QuietShifts extends CoopPastShifts {
  #letGo: (() => void) | undefined;
  readonly #there = new Promise<void>((resolve) => (this.#letGo = resolve));

  protected override readonly view: Later<object> = createLater(async () => {
    await this.#there;
    return {};
  });

  /** What shows it is there from now on. */
  letGo(): void {
    this.#letGo?.();
  }
}
if (!customElements.get("test-quiet")) customElements.define("test-quiet", QuietShifts);

describe("what shows an element", () => {
  afterEach(cleanUp);

  it("is there when the element says that reading failed: it may say so in its own way", async () => {
    const line = openLine("irregular-alert");
    line.interfere = () => Response.error();
    const element = new QuietShifts();
    element.client = line.client;
    document.body.append(element);
    const failed = next(element, "coop-error");
    await line.client.settings().catch(() => undefined);
    await idle();
    await element.updateComplete;
    assert.equal(find(element, "section").ariaBusy, "true");
    element.letGo();
    await failed;
    assert.equal(find(element, "section").ariaBusy, "false");
  });
});

describe("a press on what comes later", () => {
  let host = new PatientShifts();
  let press = new Press(host);
  const went: string[] = [];
  const go = (name: string) => (found: Part) => void went.push(`${name} ${found.words}`);
  /** Those who asked before have been answered by then. */
  const tried = async (): Promise<void> => {
    await part.load().catch(() => undefined);
    await Promise.resolve();
    await Promise.resolve();
  };

  beforeEach(() => {
    part = createCounted();
    host = putPatient();
    press = new Press(host);
    went.length = 0;
  });
  afterEach(cleanUp);

  it("goes on at once where the part is there", async () => {
    await part.load();
    press.on(part, go("row 1"));
    assert.deepEqual(went, ["row 1 from the part"]);
    assert.isFalse(press.isWaiting);
  });

  it("says on its button that it is busy until the part is there, then goes on", async () => {
    const button = document.createElement("button");
    press.on(part, go("row 1"), button);
    assert.isTrue(press.isWaiting);
    assert.equal(button.outerHTML, '<button aria-disabled="true" aria-busy="true"></button>');
    await tried();
    assert.deepEqual(went, ["row 1 from the part"]);
    assert.isFalse(press.isWaiting);
    assert.equal(button.outerHTML, "<button></button>");
  });

  it("goes on once, with what was pressed last", async () => {
    press.on(part, go("row 1"));
    press.on(part, go("row 2"));
    press.on(part, go("row 2"));
    await tried();
    assert.deepEqual(went, ["row 2 from the part"]);
  });

  it("goes no further on an element that was taken out of the page meanwhile", async () => {
    press.on(part, go("row 1"));
    host.remove();
    await tried();
    assert.isEmpty(went);
    assert.isFalse(press.isWaiting);
  });

  it("goes no further once what was pressed isn't there any more", async () => {
    const button = document.createElement("button");
    press.on(part, go("row 1"), button);
    press.drop();
    await tried();
    assert.isEmpty(went);
    assert.equal(button.outerHTML, "<button></button>");
  });

  for (const isThere of [true, false]) {
    it(`leaves the focus on ${isThere ? "what was pressed" : "the card, where that is gone"}, as it is tried again`, async () => {
      await firstSettled(host);
      const button = document.createElement("button");
      if (isThere) host.renderRoot.append(button);
      part = createCounted(1);
      press.on(part, go("row 1"), button);
      await tried();
      press.again?.();
      assertSame(focused(), isThere ? button : find(host, "#heading"));
    });
  }

  it("can be tried again where the part couldn't be had, and goes on where it stopped", async () => {
    part = createCounted(1);
    press.on(part, go("row 1"));
    await tried();
    assert.isFalse(press.isWaiting);
    assert.isDefined(press.again);
    press.again?.();
    assert.isTrue(press.isWaiting);
    assert.isUndefined(press.again);
    await tried();
    assert.deepEqual(went, ["row 1 from the part"]);
  });
});
