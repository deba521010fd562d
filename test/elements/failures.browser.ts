/** Reading can fail in every way there is: each element says so, offers a retry, and throws nothing into the page. */
import { assert } from "chai";
import { openLine, usualNow } from "./helpers/backend.ts";
import {
  assertSame,
  cleanUp,
  find,
  findAll,
  focused,
  markup,
  next,
  nextOwn,
  press,
  put,
  settled,
  show,
  speak,
  tags,
  textOf,
  type Tag,
} from "./helpers/page.ts";
import { problem, troubles } from "./helpers/troubles.ts";

describe("an element that can't read", () => {
  afterEach(cleanUp);

  for (const [name, { answer, says, error, timeout = 8000 }] of Object.entries(troubles)) {
    it(`says so and offers a retry after ${name}, whichever it is`, async () => {
      const check = async (tag: Tag): Promise<void> => {
        const line = openLine("irregular-alert", { timeout });
        line.interfere = answer;
        const element = put(tag, { client: line.client });
        const { detail } = await nextOwn(element, "coop-error");
        assert.deepEqual([detail.element, detail.error.name], [tag, error], tag);
        assert.match(textOf(find(element, "[role=status]")), says, tag);
        assert.equal(find(element, "[part~=retry]").textContent?.trim(), "Try again", tag);
        assert.equal(find(element, "section").getAttribute("aria-busy"), "false", tag);
        assert.isEmpty(markup(findAll(element, ".skeleton")), `${tag} goes on pretending to load`);
      };
      await Promise.all(tags.map(check));
    });
  }

  it("shows everything after a retry that works, and says it from the heading on", async () => {
    for (const tag of tags) {
      const line = openLine("irregular-alert");
      line.interfere = troubles["no network"]?.answer;
      const element = await show(tag, { client: line.client });
      const status = find(element, "[role=status]");
      line.interfere = undefined;
      press(find(element, "[part~=retry]"));
      await settled(element);
      assert.equal(textOf(find(element, "[role=status]")), "", tag);
      assertSame(find(element, "[role=status]"), status, "the live region is the same, so that changes are heard");
      assertSame(focused(), find(element, "#heading"), tag);
      element.remove();
    }
  });

  it("keeps the focus on the button while it retries, and when that fails too", async () => {
    for (const tag of tags) {
      const line = openLine("irregular-alert");
      line.interfere = troubles["a bare 500"]?.answer;
      const element = await show(tag, { client: line.client });
      const retry = find(element, "[part~=retry]");
      press(retry);
      await element.updateComplete;
      assert.equal(retry.getAttribute("aria-disabled"), "true", tag);
      assertSame(focused(), retry, tag);
      await nextOwn(element, "coop-error");
      assert.equal(retry.getAttribute("aria-disabled"), "false", tag);
      assertSame(focused(), retry, tag);
      element.remove();
    }
  });

  it("asks nothing more when the button is pressed again meanwhile", async () => {
    const line = openLine("irregular-alert");
    line.interfere = troubles["a bare 500"]?.answer;
    const element = await show("coop-shift-status", { client: line.client });
    const before = line.requests.length;
    press(find(element, "[part~=retry]"));
    await element.updateComplete;
    press(find(element, "[part~=retry]"));
    await next(element, "coop-error");
    assert.lengthOf(line.requests, before * 2);
  });

  it("tells the words in each language", async () => {
    const line = openLine("irregular-alert");
    line.interfere = troubles["no network"]?.answer;
    const element = await show("coop-shift-status", { client: line.client, lang: "fr-BE" });
    assert.match(textOf(element), /La coopérative est injoignable.* Réessayer/);
    await speak(document.body, "nl");
    assert.match(textOf(element), /Réessayer/, "its own language is nearer");
    await speak(element, "nl");
    assert.match(textOf(element), /We kunnen de coöperatie niet bereiken.* Opnieuw proberen/);
  });
});

describe("a page with a bearer token", () => {
  afterEach(cleanUp);

  it("never sees it in an event, an error or the page", async () => {
    const secret = "s3cret-t0ken";
    const getToken = () => secret;
    for (const answer of [
      troubles["a 403"]?.answer,
      troubles["no network"]?.answer,
      () => problem(401, "unauthenticated"),
    ]) {
      const line = openLine("irregular-alert", { getToken });
      line.interfere = answer;
      const heard: unknown[] = [];
      for (const name of ["coop-error", "coop-auth-required", "coop-load"] as const) {
        document.body.addEventListener(name, ({ detail }) => heard.push(detail), { once: true });
      }
      const element = await show("coop-shift-status", { client: line.client });
      const flat = heard.map((detail) => JSON.stringify(detail, (_key, value: unknown) => flatten(value))).join();
      assert.isNotEmpty(heard);
      assert.notInclude(
        flat + element.outerHTML + (element.shadowRoot?.innerHTML ?? "") + line.requests.join(),
        secret,
      );
      element.remove();
    }
  });
});

/** An error with its message and cause, which JSON would leave out. */
function flatten(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return Object.fromEntries(
    Object.getOwnPropertyNames(value).map((name) => [name, Reflect.get(value, name) as unknown]),
  );
}

describe("a page that isn't set up", () => {
  afterEach(cleanUp);
  const setup = "This part of the page isn’t set up properly. Let us know.";

  for (const [what, attributes] of [
    ["no backend", ""],
    ["an empty backend", 'backend=" "'],
    ["a backend that is no address", 'backend="https://"'],
    ["a backend of another protocol", 'backend="ftp://coop.example/"'],
    ["a mock scenario that doesn't exist", 'backend="mock:nobody"'],
  ] as const) {
    it(`says so with ${what}, and offers no retry that could not help`, async () => {
      const check = async (tag: Tag): Promise<void> => {
        const element = await show(tag, { attributes });
        assert.equal(textOf(find(element, "[role=status]")), setup, tag);
        assert.isEmpty(markup(findAll(element, "button")), tag);
      };
      await Promise.all(tags.map(check));
    });
  }

  it("works as soon as it gets a backend", async () => {
    const element = await show("coop-shift-status", {});
    element.backend = `mock:regular?now=${usualNow}`;
    await next(element, "coop-load");
    assert.include(textOf(element), "You can shop");
  });
});
