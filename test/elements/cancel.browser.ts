/** Cancelling a shift, and the calendar's address: asked before, and told once it is certain. */
import { assert } from "chai";
import { assertAccessible } from "../helpers/axe.ts";
import { confirm, cut, dialogOf, told, until, writes } from "./helpers/acting.ts";
import { createMockFetch } from "../../src/mocks.ts";
import { json, openLine, usualNow, type Line } from "./helpers/backend.ts";
import {
  assertSame,
  cleanUp,
  find,
  findAll,
  focused,
  markup,
  next,
  press,
  settled,
  show,
  textOf,
} from "./helpers/page.ts";
import { saved } from "./helpers/saved.ts";
import { problem } from "./helpers/troubles.ts";

type NextShifts = HTMLElementTagNameMap["coop-next-shifts"];

async function ask(): Promise<{ line: Line; element: NextShifts; id: string }> {
  const line = openLine("irregular-ahead");
  const element = await show("coop-next-shifts", { client: line.client });
  const button = find(element, "button[part~=cancel]");
  const id = button.closest<HTMLElement>("[part~=shift]")?.dataset["row"] ?? "";
  press(button);
  await element.updateComplete;
  return { line, element, id };
}

describe("cancelling", () => {
  afterEach(cleanUp);

  it("shows until when it can be done, on the list and in the question", async () => {
    const { element, line } = await ask();
    assert.match(
      find(element, "button[part~=cancel]").ariaLabel ?? "",
      /^Cancel this shift: \w+day \d+ \w+, \d\d:\d\d/,
    );
    assert.match(textOf(dialogOf(element)), /^Cancel this shift\? .* You can cancel until \w+day \d+ \w+, \d\d:\d\d\./);
    assert.isEmpty(writes(line));
    press(find(element, "dialog [part~=close]"));
    await element.updateComplete;
    assertSame(focused(), find(element, "button[part~=cancel]"));
    assert.isEmpty(writes(line));
  });

  it("shows the date as a leaf of a calendar, on the list and in the question", async () => {
    const { element } = await ask();
    for (const leaf of [find(element, "[part~=shift] .leaf"), find(element, "dialog .leaf")]) {
      const { width, height } = leaf.getBoundingClientRect();
      assert.deepEqual([width, height], [52, 52]);
    }
  });

  it("takes the shift from the list and says so; the focus goes on at the heading", async () => {
    const { element, id } = await ask();
    const cancelled = next(element, "coop-cancelled");
    confirm(element);
    assert.equal((await cancelled).detail.openingId, id);
    await until(element, () => !findAll(element, "[part~=shift]").some(({ dataset }) => dataset["row"] === id));
    assert.match(told(element), /^Your shift is cancelled\. \w+day \d+ November/);
    assert.isFalse(dialogOf(element).open);
    await settled(element);
    assertSame(focused(), find(element, "#heading"));
  });

  it("can be kept back by the page", async () => {
    const { element, line } = await ask();
    element.addEventListener("coop-cancel", (event) => event.preventDefault());
    confirm(element);
    await element.updateComplete;
    assert.isFalse(dialogOf(element).open);
    assert.isEmpty(writes(line));
  });

  it("says why it is refused, and whom to call", async () => {
    const { element, line } = await ask();
    line.interfere = (path) => (path.startsWith("/me/sign-ups/") ? problem(409, "too-late") : undefined);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("It’s too late to cancel here."));
    assert.equal(textOf(find(element, "#dialog-title")), "You’re still signed up");
    assert.isNotNull(dialogOf(element).querySelector("a[href^='tel:']"));
    assert.isEmpty(markup(findAll(element, "dialog [part~=confirm]")));
  });

  it("is not certain after a lost answer, until the line is back", async () => {
    const { element, line } = await ask();
    const { mend } = cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
    assert.notMatch(textOf(dialogOf(element)), /is cancelled\.|still signed up/);
    mend();
    dispatchEvent(new Event("online"));
    await until(element, () => told(element).startsWith("Your shift is cancelled."));
    assert.isFalse(dialogOf(element).open);
  });

  it("is tried again for nobody else, and told to nobody else", async () => {
    const { element, line } = await ask();
    cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
    const other = createMockFetch("regular", { now: usualNow, delay: 0 });
    line.interfere = async (_path, request) => other(request);
    const read = next(element, "coop-load");
    dispatchEvent(new Event("online"));
    await read;
    await settled(element);
    assert.isFalse(dialogOf(element).open);
    assert.isEmpty(told(element));
    assert.lengthOf(writes(line), 1);
  });

  it("says that it is cancelled where this attempt failed and the one in another tab didn't", async () => {
    const { element, line } = await ask();
    const other = createMockFetch("irregular-ahead", { now: usualNow, delay: 0 });
    line.interfere = async (path, request) => {
      if (!path.startsWith("/me/sign-ups/")) return other(request);
      await other(request);
      return problem(409, "conflict");
    };
    confirm(element);
    await until(element, () => textOf(find(element, "#dialog-title")) === "Your shift is cancelled.");
    assert.include(textOf(dialogOf(element)), "This shift is already over or cancelled.");
    assert.notInclude(textOf(dialogOf(element)), "still signed up");
    assert.isEmpty(markup(findAll(element, "dialog [part~=confirm]")));
  });

  for (const [reason, title, text] of [
    ["not-yours", "You’re not signed up", "This shift isn’t yours."],
    ["not-open", "Cancel this shift?", "This shift is already over or cancelled."],
  ] as const) {
    it(`doesn't claim to keep a place that ${reason} takes away`, async () => {
      const { element, line } = await ask();
      line.interfere = (path) => (path.startsWith("/me/sign-ups/") ? problem(409, reason) : undefined);
      confirm(element);
      await until(element, () => textOf(dialogOf(element)).includes(text));
      assert.equal(textOf(find(element, "#dialog-title")), title);
    });
  }

  it("is certain as soon as the list is, which was read again", async () => {
    const { element, line, id } = await ask();
    const { mend } = cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
    mend();
    // As in another tab: without a word to this page.
    const request = new Request(`${line.client.backend}/me/sign-ups/${id}`, { method: "DELETE" });
    await line.send(request);
    const cancelled = next(element, "coop-cancelled");
    line.client.refresh("shifts");
    assert.equal((await cancelled).detail.openingId, id);
    await until(element, () => told(element).startsWith("Your shift is cancelled."));
    assert.isFalse(dialogOf(element).open);
  });

  it("has no button on a regular worker's own shift, nor on one that is only expected", async () => {
    const element = await show("coop-next-shifts", { client: openLine("regular").client });
    assert.isEmpty(markup(findAll(element, "button[part~=cancel]")));
  });
});

describe("the calendar", () => {
  afterEach(cleanUp);

  it("takes a single shift as a file, by a button named by its date", async () => {
    const element = await show("coop-next-shifts", { client: openLine("irregular-ahead").client });
    const [first] = findAll(element, "[part=shift]");
    const button = first?.querySelector<HTMLElement>("[part~=calendar]");
    assert.match(button?.ariaLabel ?? "", /^Add to calendar: Friday 27 November, 18:30–21:30, Shop$/);
    const { name, text } = await saved(() => press(button ?? element));
    assert.equal(name, "shift-2026-11-27.ics");
    assert.lengthOf(text.match(/BEGIN:VEVENT/g) ?? [], 1);
    assert.include(text, "DTSTART;TZID=Europe/Brussels:20261127T183000");
  });

  it("is subscribed to by an address that opens a calendar, and can be copied", async () => {
    const element = await show("coop-next-shifts", { client: openLine("irregular-ahead").client });
    press(find(element, ".feed summary"));
    const address = textOf(find(element, ".feed code"));
    assert.match(address, /^https:\/\/.*\/me\/calendar\.ics\?key=/);
    assert.equal(find(element, "a[part~=subscribe]").getAttribute("href"), address.replace("https", "webcal"));
    press(find(element, "button[part~=copy]"));
    await until(element, () => /^(Copied|Selected)/.test(textOf(find(element, ".feed [role=status]"))));
    await assertAccessible(element);
  });

  it("has no address where the backend gives none that is on the web", async () => {
    for (const feed of [null, "javascript:alert(1)", "data:text/calendar,x"]) {
      const line = openLine("irregular-ahead");
      const me = await line.client.me();
      const client = {
        ...line.client,
        nextShifts: async () => ({ ...(await line.client.nextShifts()), member: { ...me, calendarFeed: feed } }),
      };
      const element = await show("coop-next-shifts", { client });
      assert.isEmpty(markup(findAll(element, ".feed")), String(feed));
    }
  });

  it("gets a new address once the member knows what that means; after a failure it is still the same", async () => {
    const line = openLine("irregular-ahead");
    const element = await show("coop-next-shifts", { client: line.client });
    press(find(element, ".feed summary"));
    const before = textOf(find(element, ".feed code"));
    line.interfere = (path) => (path.startsWith("/me/calendar-key") ? json({}, 500) : undefined);
    press(find(element, "button[part~=renew]"));
    await element.updateComplete;
    assert.include(textOf(dialogOf(element)), "Calendars that use the old address will stop showing your shifts.");
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("The address is still the same"));
    const { mend } = cut(line);
    confirm(element);
    await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
    assert.notInclude(textOf(dialogOf(element)), "still the same");
    mend();
    line.interfere = undefined;
    confirm(element);
    await until(element, () => !dialogOf(element).open);
    assert.include(told(element), "Your calendar has a new address.");
    await until(element, () => textOf(find(element, ".feed code")) !== before);
    await settled(element);
    assertSame(focused(), find(element, "button[part~=renew]"));
  });

  describe("whose renewal isn't certain", () => {
    const address = (element: NextShifts): string => textOf(find(element, ".feed code"));
    const renewals = ({ requests }: Line): number => requests.filter((path) => path === "/me/calendar-key").length;

    /** A member who asked for a new address, and the answer was lost: with the request, or on its way back. */
    async function lose(after: "request" | "renewal"): Promise<{ line: Line; element: NextShifts; before: string }> {
      const line = openLine("irregular-ahead");
      const element = await show("coop-next-shifts", { client: line.client });
      press(find(element, ".feed summary"));
      press(find(element, "button[part~=renew]"));
      await element.updateComplete;
      const before = address(element);
      line.interfere = async (path, request) => {
        if (!path.startsWith("/me")) return undefined as never;
        if (path === "/me/calendar-key" && after === "renewal") await line.send(request);
        throw new TypeError("Failed to fetch");
      };
      confirm(element);
      await until(element, () => textOf(dialogOf(element)).includes("Not certain yet"));
      assert.equal(renewals(line), 1);
      return { line, element, before };
    }

    /** The line is back: everything that is asked for by itself then is on screen. */
    async function wake(element: NextShifts): Promise<void> {
      const read = next(element, "coop-load");
      dispatchEvent(new Event("online"));
      await read;
      await element.updateComplete;
    }

    it("isn't renewed by itself: a copy of the address that there is by then would be worth nothing", async () => {
      const { line, element, before } = await lose("request");
      line.interfere = undefined;
      await wake(element);
      assert.include(textOf(dialogOf(element)), "Not certain yet");
      assert.equal(address(element), before);
      assert.equal(renewals(line), 1);
    });

    it("is certain once the line is back, and shows the address that came of it", async () => {
      const { line, element, before } = await lose("renewal");
      line.interfere = undefined;
      await wake(element);
      assert.include(told(element), "Your calendar has a new address.");
      assert.isFalse(dialogOf(element).open);
      assert.notEqual(address(element), before);
      assert.equal(renewals(line), 1);
    });

    it("is looked for before it is asked for again", async () => {
      const { line, element, before } = await lose("renewal");
      line.interfere = undefined;
      confirm(element);
      await until(element, () => told(element).startsWith("Your calendar has a new address."));
      await until(element, () => address(element) !== before);
      assert.equal(renewals(line), 1);
    });

    it("stays uncertain while nobody can say, and after a refusal too", async () => {
      const { line, element } = await lose("request");
      const button = find(element, "dialog [part~=confirm]");
      for (const interfere of [
        line.interfere,
        (path: string) => (path === "/me/calendar-key" ? problem(403, "forbidden") : undefined),
      ]) {
        line.interfere = interfere;
        confirm(element);
        await element.updateComplete;
        await until(element, () => textOf(button) !== "Checking…");
        assert.include(textOf(dialogOf(element)), "Not certain yet");
      }
      assert.equal(renewals(line), 2);
    });
  });

  it("isn't said to be copied once it is another one", async () => {
    const line = openLine("irregular-ahead");
    const element = await show("coop-next-shifts", { client: line.client });
    press(find(element, ".feed summary"));
    const before = textOf(find(element, ".feed code"));
    press(find(element, "button[part~=copy]"));
    await until(element, () => /^(Copied|Selected)/.test(textOf(find(element, ".feed [role=status]"))));
    await line.client.renewCalendarFeed();
    await until(element, () => textOf(find(element, ".feed code")) !== before);
    assert.isEmpty(textOf(find(element, ".feed [role=status]")));
  });
});
