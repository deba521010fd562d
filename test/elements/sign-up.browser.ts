/** Signing up: asked before, once, and never told before it is certain. */
import { assert } from "chai";
import { createMockFetch } from "../../src/mocks.ts";
import { assertAccessible } from "../helpers/axe.ts";
import { json, openLine, usualNow, type Interfere, type Line, type LineOptions } from "./helpers/backend.ts";
import { confirm, cut, dialogOf, escape, gate, told, until, writes } from "./helpers/acting.ts";
import { problem } from "./helpers/troubles.ts";
import {
  assertSame,
  cleanUp,
  find,
  findAll,
  focused,
  languages,
  markup,
  next,
  press,
  settled,
  show,
  textOf,
} from "./helpers/page.ts";

type OpenShifts = HTMLElementTagNameMap["coop-open-shifts"];

/** An element whose writes go through `interfere`, with its first opening asked about. */
async function ask(interfere?: Interfere, options: LineOptions = {}): Promise<{ line: Line; element: OpenShifts }> {
  const line = openLine("irregular-ahead", options);
  const element = await show("coop-open-shifts", { client: line.client });
  line.interfere = (path, request) => (path.startsWith("/me/sign-ups/") ? interfere?.(path, request) : undefined);
  press(find(element, "button.sign-up"));
  await element.updateComplete;
  return { line, element };
}

describe("signing up", () => {
  afterEach(cleanUp);

  it("has a button on each opening that may be had, named by task, day and hours", async () => {
    const element = await show("coop-open-shifts", { client: openLine("irregular-ahead").client });
    const buttons = findAll(element, "button.sign-up");
    assert.isAbove(buttons.length, 5);
    const names = buttons.map(({ ariaLabel }) => ariaLabel);
    for (const name of names) assert.match(name ?? "", /^Sign up: \w+day \d+ \w+, \d\d:\d\d–\d\d:\d\d, \w+/);
    assert.equal(new Set(names).size, names.length, "no two are named alike");
    assert.isEmpty(markup(findAll(element, ".mine .sign-up, .closed .sign-up")));
  });

  it("is asked in words before: date, hours, task, places, who coordinates, and what it does to the counter", async () => {
    const { element, line } = await ask();
    const dialog = dialogOf(element);
    assert.isTrue(dialog.matches(":modal"));
    assert.equal(dialog.lang, "en");
    assert.match(
      textOf(dialog),
      /^Sign up for this shift\? Nov 24 Tuesday 24 November 2026 15:00–18:00 · Shop Places 7 places left Shift coordinator \S+ \S+ Your counter then \d+ shifts ahead \d+ shifts? ahead without it Next shift before /,
    );
    assertSame(focused(), find(element, "#dialog-title"));
    assert.isEmpty(writes(line), "nothing is sent before the member says yes");
  });

  it("says that it is under way, then in the card that it is certain, and focuses the shift's row", async () => {
    const { answer, letGo } = gate();
    const { element } = await ask(answer);
    confirm(element);
    await element.updateComplete;
    const button = find(element, "dialog [part~=confirm]");
    assert.equal(textOf(button), "Signing you up…");
    assert.equal(button.ariaDisabled, "true");
    assertSame(focused(), button);
    letGo();
    await until(element, () => !dialogOf(element).open);
    assert.equal(told(element), "You’re signed up. Tuesday 24 November, 15:00–18:00, Shop");
    await until(element, () => findAll(element, ".offer.mine").some((row) => row === focused()));
    assert.include(textOf(focused() ?? element), "You’re signed up");
    press(find(element, ".dismiss"));
    await element.updateComplete;
    assert.equal(told(element), "");
  });

  it("sends it once however often the button is pressed", async () => {
    const { answer, letGo } = gate();
    const { element, line } = await ask(answer);
    const events: string[] = [];
    element.addEventListener("coop-sign-up", ({ type }) => events.push(type));
    for (let time = 0; time < 3; time += 1) {
      confirm(element);
      await element.updateComplete;
    }
    letGo();
    await until(element, () => !dialogOf(element).open);
    assert.lengthOf(writes(line), 1);
    assert.lengthOf(events, 1, "the page is asked once");
  });

  it("can be left by its button and by Escape, with nothing sent and the focus where it was", async () => {
    const { element, line } = await ask();
    const opener = find(element, "button.sign-up");
    press(find(element, "dialog [part~=close]"));
    await element.updateComplete;
    assert.isFalse(dialogOf(element).open);
    assertSame(focused(), opener);
    press(opener);
    await element.updateComplete;
    escape(element);
    await element.updateComplete;
    assertSame(focused(), opener);
    assert.isEmpty(writes(line));
  });

  it("keeps the dialog while it is under way, and says why", async () => {
    const { answer, letGo } = gate();
    const { element } = await ask(answer);
    confirm(element);
    await element.updateComplete;
    escape(element);
    await element.updateComplete;
    assert.isTrue(dialogOf(element).open);
    assert.include(textOf(dialogOf(element)), "Closing this wouldn’t stop it.");
    letGo();
    await until(element, () => !dialogOf(element).open);
  });

  it("loses no outcome where the browser closes the dialog by force, or the element leaves the page", async () => {
    for (const part of ["force", "leave"] as const) {
      const { answer, letGo } = gate();
      const { element } = await ask(answer);
      const parent = element.parentElement;
      confirm(element);
      await element.updateComplete;
      if (part === "force") dialogOf(element).close();
      else element.remove();
      await until(element, () => told(element) !== "");
      letGo();
      if (part === "leave") parent?.append(element);
      await until(element, () => told(element).startsWith("You’re signed up."));
      assert.isFalse(dialogOf(element).open);
    }
  });

  it("can be kept back by the page, which is told before and after", async () => {
    const { element, line } = await ask();
    const events: string[] = [];
    document.addEventListener("coop-sign-up", (event) => events.push(event.type), { once: true });
    element.addEventListener("coop-sign-up", (event) => event.preventDefault(), { once: true });
    confirm(element);
    await element.updateComplete;
    assert.deepEqual(events, ["coop-sign-up"]);
    assert.isFalse(dialogOf(element).open);
    assert.isEmpty(writes(line));
    const signedUp = next(document, "coop-signed-up");
    press(find(element, "button.sign-up"));
    await element.updateComplete;
    confirm(element);
    const { detail } = await signedUp;
    assert.equal(detail.shift.openingId, detail.openingId);
    await until(element, () => !dialogOf(element).open);
  });

  it("offers the nearest shifts like it where it is full, each with its own confirmation", async () => {
    const { element } = await ask(() => problem(409, "full"));
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("This shift is full."));
    assert.equal(textOf(find(element, "#dialog-title")), "You’re not signed up");
    const similar = findAll(element, "dialog [part~=similar]");
    assert.isAtLeast(similar.length, 1);
    assert.isAtMost(similar.length, 3);
    for (const each of similar) assert.match(textOf(each), /Shop/);
    const [first] = similar;
    const name = textOf(first?.querySelector("span") ?? element);
    press(first ?? element);
    await element.updateComplete;
    assert.include(textOf(dialogOf(element)), "Sign up for this shift?");
    assert.include(textOf(dialogOf(element)), name.split(", ")[1] ?? "");
    assertSame(focused(), find(element, "#dialog-title"));
    assert.equal(told(element), "", "the refusal has been seen");
  });

  it("says whom to call where it is too late", async () => {
    const { element } = await ask(() => problem(409, "started"));
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("This shift has already started."));
    assert.isNotNull(dialogOf(element).querySelector("a[href^='tel:']"));
  });

  it("says that nothing happened where the backend says so, and can be tried again", async () => {
    let failures = 1;
    const { element } = await ask(() => (failures-- > 0 ? json({}, 500) : undefined));
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("wrong on our side"));
    assert.equal(textOf(find(element, "#dialog-title")), "You’re not signed up");
    confirm(element);
    await until(element, () => !dialogOf(element).open);
    assert.include(told(element), "You’re signed up.");
  });

  it("says that one is signed up where this attempt failed and the one in another tab didn't", async () => {
    const other = createMockFetch("irregular-ahead", { now: usualNow });
    let isElsewhere = false;
    const { element, line } = await ask(async (_path, request) => {
      await other(request);
      isElsewhere = true;
      return problem(409, "conflict");
    });
    line.interfere = ((usual) => (path, request) => (isElsewhere ? other(request) : usual?.(path, request)))(
      line.interfere,
    );
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("already signed up"));
    assert.equal(textOf(find(element, "#dialog-title")), "You’re signed up.");
    assert.isEmpty(findAll(element, "dialog [part~=confirm]"));
  });

  it("shows what happened meanwhile: a place taken in another tab is no question any more", async () => {
    const { element, line } = await ask();
    const id = find(element, ".offer:has(.sign-up)").dataset["row"] ?? "";
    await line.client.signUp(id);
    await until(element, () => textOf(dialogOf(element)).includes("already signed up"));
    assert.equal(textOf(find(element, "#dialog-title")), "You’re signed up.");
    assert.isEmpty(markup(findAll(element, "dialog [part~=confirm]")));
  });

  it("is accessible with the dialog open, in every language and both schemes, at 320 px", async () => {
    for (const [index, lang] of languages.entries()) {
      document.documentElement.style.colorScheme = index % 2 === 0 ? "light" : "dark";
      document.documentElement.style.background = "Canvas";
      const element = await show("coop-open-shifts", { client: openLine("irregular-ahead").client, lang });
      press(find(element, "button.sign-up"));
      await element.updateComplete;
      await Promise.all(
        dialogOf(element)
          .getAnimations()
          .map(async ({ finished }) => finished),
      );
      await assertAccessible(element);
      element.remove();
    }
  });
});

describe("another backend, or another member's client", () => {
  afterEach(cleanUp);

  it("is asked nothing about what was chosen before", async () => {
    const { element, line } = await ask();
    const other = openLine("irregular-ahead");
    element.client = other.client;
    await element.updateComplete;
    assert.isFalse(dialogOf(element).open);
    await settled(element);
    assert.equal(told(element), "");
    assert.isEmpty([...writes(line), ...writes(other)]);
  });

  it("leaves what isn't certain yet to the one that it was sent to", async () => {
    const { element, line } = await ask();
    const { mend } = cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Check again"));
    const other = openLine("irregular-ahead");
    element.client = other.client;
    await settled(element);
    mend();
    const signedUp = next(element, "coop-signed-up");
    press(find(element, ".told button"));
    await signedUp;
    assert.lengthOf(writes(line), 2);
    assert.isEmpty(writes(other));
  });
});

describe("a question", () => {
  afterEach(cleanUp);

  it("is put to nobody else: whoever comes back to it signed in as another member decides anew", async () => {
    const { element, line } = await ask();
    const other = createMockFetch("regular", { now: usualNow, delay: 0 });
    line.interfere = async (_path, request) => other(request);
    document.dispatchEvent(new Event("visibilitychange"));
    await until(element, () => !dialogOf(element).open);
    assert.isEmpty(told(element));
    assert.isEmpty(writes(line));
  });

  it("is there still when the same member comes back to it", async () => {
    const { element, line } = await ask();
    const read = next(element, "coop-load");
    document.dispatchEvent(new Event("visibilitychange"));
    await read;
    await settled(element);
    assert.isTrue(dialogOf(element).open);
    const signedUp = next(element, "coop-signed-up");
    confirm(element);
    await signedUp;
    assert.lengthOf(writes(line), 1);
  });
});

describe("making up for an absence", () => {
  afterEach(cleanUp);

  it("says how many there are to do, what is left after the one chosen, and shows the well-staffed ones on request", async () => {
    const { client } = openLine("regular-compensation");
    const element = await show("coop-open-shifts", { client, attributes: 'purpose="compensation"' });
    const few = findAll(element, ".offer").length;
    press(find(element, "button.sign-up"));
    await element.updateComplete;
    assert.include(textOf(dialogOf(element)), "To make up Nothing more after this shift");
    assert.notInclude(textOf(dialogOf(element)), "Your counter");
    press(find(element, "dialog [part~=close]"));
    assert.equal(textOf(find(element, ".hidden-note")), "Shifts with enough people aren’t shown. Show");
    press(find(element, ".hidden-note button"));
    await until(element, () => textOf(find(element, ".hidden-note")) === "Hide shifts with enough people");
    await until(element, () => findAll(element, ".offer").length > few);
    press(find(element, "button.sign-up"));
    await element.updateComplete;
    confirm(element);
    await until(element, () => told(element).startsWith("You’re signed up."));
    await until(element, () => findAll(element, "button.sign-up").length === 0);
    assert.include(textOf(element), "you have no compensation shift to do");
  });

  it("has its place on the member's page of a regular worker who owes one", async () => {
    const page = await show("coop-my-shifts", { client: openLine("regular-compensation").client });
    const inside = find(page, "coop-open-shifts") as OpenShifts;
    assert.equal(inside.purpose, "compensation");
    assert.isNotEmpty(markup(findAll(inside, "button.sign-up")));
  });
});

describe("a page that comes back from the browser's cache", () => {
  afterEach(cleanUp);

  it("is read again", async () => {
    // A page's own clients are read again, and those behind an address are the page's.
    const element = await show("coop-open-shifts", { attributes: `backend="mock:irregular-ahead?now=${usualNow}"` });
    const loaded = next(element, "coop-load");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await loaded;
  });
});

describe("an answer that is lost", () => {
  afterEach(cleanUp);

  it("is never told as success or failure: it is not certain, until it is", async () => {
    const { element, line } = await ask();
    const { mend } = cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
    assert.include(textOf(dialogOf(element)), "We couldn’t find out whether you’re signed up");
    assert.notInclude(textOf(dialogOf(element)), "You’re not signed up");
    press(find(element, "dialog [part~=confirm]"));
    await until(element, () => textOf(find(element, "dialog [part~=confirm]")) === "Check again");
    assert.isTrue(dialogOf(element).open);
    mend();
    press(find(element, "dialog [part~=confirm]"));
    await until(element, () => !dialogOf(element).open);
    assert.include(told(element), "You’re signed up.");
  });

  it("stays in the card when the dialog is closed, and is found out by itself once the line is back", async () => {
    const { element, line } = await ask();
    const { mend } = cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
    press(find(element, "dialog [part~=close]"));
    await element.updateComplete;
    assert.match(told(element), /^Tuesday 24 November, 15:00–18:00, Shop We couldn’t find out/);
    dispatchEvent(new Event("online"));
    await until(element, () => !told(element).includes("Checking…"));
    mend();
    document.dispatchEvent(new Event("visibilitychange"));
    await until(element, () => told(element).startsWith("You’re signed up."));
  });
});
