/** Elements together: one backend for all, a provider around them, and a page that moves them about. */
import { assert } from "chai";
import { altering, openLine, usualNow } from "./helpers/backend.ts";
import { cleanUp, coopElements, find, findAll, next, place, settled, show, textOf } from "./helpers/page.ts";
import { CoopShiftProvider, configContext, type CoopElement, type ElementConfig } from "../../src/elements.ts";

type Coop = CoopElement<unknown>;
const regular = `mock:regular?now=${usualNow}`;
const alert = `mock:irregular-alert?now=${usualNow}`;
const four =
  "<coop-shift-status></coop-shift-status><coop-next-shifts></coop-next-shifts>" +
  "<coop-open-shifts></coop-open-shifts><coop-past-shifts></coop-past-shifts>";

/** The n-th element in a page. */
function at(page: Element, index: number): Coop {
  const element = coopElements(page)[index];
  if (!element) throw new Error(`There is no element ${index}.`);
  return element;
}

describe("four elements on one page", () => {
  afterEach(cleanUp);

  it("make one request", async () => {
    const { client, requests } = openLine("regular", { overview: true });
    const page = place(four);
    for (const element of coopElements(page)) element.client = client;
    await settled(page);
    assert.deepEqual(requests, ["/overview"]);
  });

  it("make each distinct request once of a backend without an overview", async () => {
    const { client, requests } = openLine("regular");
    const page = place(four);
    for (const element of coopElements(page)) element.client = client;
    await settled(page);
    assert.deepEqual(requests, [...new Set(requests)]);
    const paths = requests.map((path) => path.split("?")[0]).toSorted();
    assert.deepEqual(paths, ["/closures", "/me", "/me/shifts", "/me/shifts", "/openings", "/settings"]);
  });

  it("share one backend by its address, and ask it nothing more when another one is added", async () => {
    const page = place(`<coop-shift-status backend="${alert}"></coop-shift-status>`);
    await settled(page);
    page.insertAdjacentHTML("beforeend", `<coop-shift-status backend="${alert}"></coop-shift-status>`);
    const added = at(page, 1);
    let turns = 0;
    added.addEventListener("coop-load", () => (turns += 1));
    await settled(page);
    assert.equal(textOf(added), textOf(at(page, 0)));
    assert.equal(turns, 1);
  });

  it("all show what one of them has read again", async () => {
    const { client } = openLine("irregular-alert");
    const page = place(four);
    for (const element of coopElements(page)) element.client = client;
    await settled(page);
    const again = Promise.all(
      ["coop-shift-status", "coop-next-shifts", "coop-open-shifts"].map(async (tag) =>
        next(find(page, tag), "coop-load"),
      ),
    );
    at(page, 0).retry();
    await again;
    await settled(page);
  });
});

describe("a member's page", () => {
  afterEach(cleanUp);

  const sections = {
    regular: ["next-shifts", "past-shifts"],
    "regular-no-slot": ["open-slots", "next-shifts", "past-shifts"],
    "regular-compensation": ["next-shifts", "open-shifts", "past-shifts"],
    "irregular-alert": ["next-shifts", "open-shifts", "past-shifts"],
    "exempted-regime": ["past-shifts"],
    "new-worker": ["open-slots"],
    "non-worker": [],
  } as const;

  it("has compensations to sign up for where a shift behind is all that a regular worker owes", async () => {
    const { client } = altering("regular", {
      "/me": (me) => void Object.assign(me, { counters: { regular: -1, compensation: 0 }, status: "alert" }),
    });
    const page = await show("coop-my-shifts", { client });
    assert.include(textOf(find(page, "coop-shift-status")), "1 shift behind");
    assert.isNotEmpty(findAll(find(page, "coop-open-shifts"), "button.sign-up"));
  });

  for (const [scenario, expected] of Object.entries(sections)) {
    it(`has what ${scenario} needs: messages and status first, the help last`, async () => {
      const line = openLine(scenario as keyof typeof sections);
      const element = await show("coop-my-shifts", { client: line.client, attributes: 'heading-level="3"' });
      const tags = coopElements(element)
        .slice(1)
        .map(({ localName }) => localName.replace("coop-", ""));
      assert.deepEqual(tags, ["shift-notices", "shift-status", ...expected, "shift-help"]);
      assert.deepEqual(line.requests, [...new Set(line.requests)], "each request once");
      const levels = coopElements(element).map((each) => find(each, "#heading").ariaLevel);
      assert.deepEqual(levels, ["3", ...tags.map(() => "4")]);
    });
  }
});

/** The provider of another copy of the package, which runs later. */
class LateProvider extends CoopShiftProvider {}

describe("a provider", () => {
  afterEach(cleanUp);

  it("sets backend, sign-in page and heading level for all inside it", async () => {
    const page =
      place(`<coop-shift-provider backend="mock:signed-out?now=${usualNow}" login-url="/in" heading-level="4">
      <div><coop-shift-status></coop-shift-status></div><coop-past-shifts></coop-past-shifts></coop-shift-provider>`);
    await settled(page);
    for (const element of coopElements(page)) {
      assert.equal(find(element, "a").getAttribute("href"), "/in");
      assert.equal(find(element, "#heading").ariaLevel, "4");
    }
  });

  it("gives way to an element's own attributes", async () => {
    const page =
      place(`<coop-shift-provider backend="mock:signed-out?now=${usualNow}" login-url="/in" heading-level="4">
      <coop-shift-status backend="${alert}" heading-level="2"></coop-shift-status>
      <coop-past-shifts login-url="/own"></coop-past-shifts></coop-shift-provider>`);
    await settled(page);
    assert.include(textOf(at(page, 0)), "2 shifts behind");
    assert.equal(find(at(page, 0), "#heading").ariaLevel, "2");
    assert.equal(find(at(page, 1), "a").getAttribute("href"), "/own");
  });

  it("hands on what changes, and a client of the page's own", async () => {
    const page = place(
      `<coop-shift-provider backend="${regular}"><coop-shift-status></coop-shift-status></coop-shift-provider>`,
    );
    await settled(page);
    assert.include(textOf(page), "Counter Up to date");
    const provider = find(page, "coop-shift-provider") as HTMLElementTagNameMap["coop-shift-provider"];
    provider.backend = alert;
    await next(page, "coop-load");
    assert.include(textOf(page), "2 shifts behind");
    provider.client = openLine("irregular-ahead").client;
    await next(page, "coop-load");
    assert.include(textOf(page), "2 shifts ahead");
  });

  it("serves elements that were there before it, and then those alone that are in it", async () => {
    const page = place(`<test-late-provider><coop-shift-status></coop-shift-status></test-late-provider>
      <coop-shift-status></coop-shift-status>`);
    await settled(page);
    assert.notInclude(textOf(at(page, 0)), "You can shop");
    if (!customElements.get("test-late-provider")) customElements.define("test-late-provider", LateProvider);
    const provider = find(page, "test-late-provider") as LateProvider;
    provider.backend = regular;
    await next(at(page, 0), "coop-load");
    assert.include(textOf(at(page, 0)), "You can shop");
    assert.notInclude(textOf(at(page, 1)), "You can shop");
    provider.backend = alert;
    await next(at(page, 0), "coop-load");
    assert.include(textOf(at(page, 0)), "2 shifts behind");
  });

  it("gives way to one nearer to the element, also when that comes later", async () => {
    const page = place(`<coop-shift-provider backend="${regular}"><div></div></coop-shift-provider>`);
    const element = document.createElement("coop-shift-status");
    find(page, "div").append(element);
    await settled(page);
    assert.include(textOf(element), "Counter Up to date");
    const nearer = document.createElement("coop-shift-provider");
    nearer.backend = alert;
    find(page, "div").replaceWith(nearer);
    nearer.append(element);
    await next(element, "coop-load");
    assert.include(textOf(element), "2 shifts behind");
    find(page, "coop-shift-provider").setAttribute("backend", "mock:irregular-ahead");
    await element.updateComplete;
    assert.include(textOf(element), "2 shifts behind");
  });

  it("is heard by whoever speaks the context protocol, until they end it", async () => {
    const page = place(`<coop-shift-provider backend="${regular}"><div></div></coop-shift-provider>`);
    const heard: (string | undefined)[] = [];
    let end: (() => void) | undefined;
    const callback = (value: ElementConfig, unsubscribe?: () => void): void => {
      heard.push(value.backend);
      end = unsubscribe;
    };
    const request = new Event("context-request", { bubbles: true, composed: true });
    await settled(page);
    find(page, "div").dispatchEvent(Object.assign(request, { context: configContext, callback, subscribe: true }));
    const provider = find(page, "coop-shift-provider") as CoopShiftProvider;
    provider.backend = alert;
    await provider.updateComplete;
    end?.();
    provider.backend = regular;
    await provider.updateComplete;
    assert.deepEqual(heard, [regular, alert]);
  });

  it("serves elements that are put into it later", async () => {
    const page = place(`<coop-shift-provider backend="${regular}"></coop-shift-provider>`);
    const late = document.createElement("coop-shift-status");
    find(page, "coop-shift-provider").append(late);
    await settled(page);
    assert.include(textOf(late), "You can shop");
  });
});

describe("an element that is moved about", () => {
  afterEach(cleanUp);

  it("takes its backend from the provider that it is moved to", async () => {
    const page =
      place(`<coop-shift-provider backend="${regular}"><coop-shift-status></coop-shift-status></coop-shift-provider>
      <coop-shift-provider backend="${alert}" lang="fr"></coop-shift-provider>`);
    await settled(page);
    const element = at(page, 0);
    findAll(page, "coop-shift-provider")[1]?.append(element);
    await next(element, "coop-load");
    await settled(page);
    assert.include(textOf(element), "2 shifts de retard");
  });

  it("works again when it comes back, also when it was taken away while it loaded", async () => {
    const line = openLine("irregular-alert");
    const page = place("");
    const element = document.createElement("coop-shift-status");
    element.client = line.client;
    page.append(element);
    await element.updateComplete;
    element.remove();
    await element.updateComplete;
    page.append(element);
    await settled(page);
    assert.include(textOf(element), "2 shifts behind");
    element.remove();
    let loads = 0;
    element.addEventListener("coop-load", () => (loads += 1));
    line.client.refresh();
    await show("coop-shift-status", { client: line.client });
    await element.updateComplete;
    assert.equal(loads, 0, "what isn't on the page reads nothing");
    page.append(element);
    await next(element, "coop-load");
    line.client.refresh("me");
    await next(element, "coop-load");
  });

  it("can be made, changed and thrown away without a word", async () => {
    const element = document.createElement("coop-open-shifts");
    element.backend = regular;
    element.remove();
    const page = place("");
    page.append(element);
    page.replaceChildren();
    await element.updateComplete;
    assert.isFalse(element.isConnected);
  });
});
