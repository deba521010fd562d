/** Where there is a place left: what is shown, how one narrows it, and who is told what. */
import { assert } from "chai";
import { en } from "../../src/i18n/later.ts";
import { until } from "./helpers/acting.ts";
import { altering, openLine, withOpenings } from "./helpers/backend.ts";
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

const offers = (element: OpenShifts): string[] => findAll(element, "[part=offer]").map(textOf);
const weekName = (element: OpenShifts): string => textOf(find(element, ".week-name"));

async function choose(element: OpenShifts, select: number, words: string): Promise<void> {
  const list = findAll(element, "select")[select] as HTMLSelectElement;
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === words);
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await next(element, "coop-load");
}

const chosen = (element: OpenShifts): string[] =>
  findAll(element, "select").map((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? "");

describe("open shifts", () => {
  afterEach(cleanUp);

  it("can be narrowed by task, day and time of day, and shown in full again, twice", async () => {
    const element = await show("coop-open-shifts", { client: openLine("irregular-ahead").client });
    const all = offers(element);
    for (let time = 0; time < 2; time += 1) {
      await choose(element, 0, "Shop");
      assert.isTrue(offers(element).every((text) => text.includes("Shop")));
      await choose(element, 1, "Friday");
      assert.deepEqual(findAll(element, ".day:not(.no-offer):not(.closed-day) .narrow").map(textOf), [
        "Friday 27 November",
      ]);
      await choose(element, 2, "Evening");
      assert.isNotEmpty(offers(element));
      for (const text of offers(element)) assert.match(text, /^18:30–21:30 Shop/);
      assert.match(textOf(find(element, ".filters [role=status]")), /^\d+ shifts$/);
      press(find(element, ".filter-row button"));
      assertSame(focused(), find(element, ".filters > summary"));
      await settled(element);
      assert.deepEqual(offers(element), all);
      assert.deepEqual(chosen(element), ["All", "All", "All"]);
      await choose(element, 0, "Cleaning");
      await choose(element, 0, "All");
    }
  });

  it("say when nothing matches, and offer to clear the filters", async () => {
    const { client } = withOpenings((opening) =>
      opening["task"]?.["id"] === "office" ? 0 : Object.assign(opening, { free: opening["capacity"] }),
    );
    const element = await show("coop-open-shifts", { client });
    await choose(element, 1, "Sunday");
    await choose(element, 2, "Evening");
    assert.isEmpty(offers(element));
    assert.include(textOf(element), "No shift matches your filters.");
    assert.lengthOf(markup(findAll(element, "select")), 3);
    press(find(element, "[part=message] button"));
    await settled(element);
    assert.isNotEmpty(offers(element));
  });

  it("go on saying why one can't sign up for any, while a filter leaves none", async () => {
    const { client } = openLine("unsubscribed");
    const element = await show("coop-open-shifts", { client });
    const refusal = "You’re no longer registered for shifts. Contact us to come back.";
    assert.include(textOf(element), refusal);
    await choose(element, 1, "Sunday");
    await choose(element, 2, "Evening");
    assert.isEmpty(offers(element));
    assert.include(textOf(element), refusal);
  });

  it("leave the nearly full ones out until they are asked for", async () => {
    const { client } = withOpenings((opening, index) =>
      Object.assign(opening, { capacity: 8, free: index % 2 === 0 ? 8 : 0 }),
    );
    const element = await show("coop-open-shifts", { client });
    const before = offers(element).length;
    const note = find(element, ".hidden-note");
    assert.match(textOf(note), /^\d+ nearly full shifts not shown\. Show$/);
    press(find(element, ".hidden-note button"));
    await next(element, "coop-load");
    assert.isAbove(offers(element).length, before);
    assert.equal(textOf(note), "Hide nearly full shifts");
    assertSame(focused(), find(element, ".hidden-note button"));
    assert.isTrue(offers(element).some((text) => text.includes("Full")));
  });

  it("are turned week by week, no further than there are some", async () => {
    const element = await show("coop-open-shifts", { client: openLine("irregular-ahead").client });
    const [previous, following] = findAll(element, ".turn");
    assert.deepEqual([previous?.ariaLabel, following?.ariaLabel], ["Previous week", "Next week"]);
    assert.equal(previous?.getAttribute("aria-disabled"), "true");
    const names = [weekName(element)];
    while (following?.getAttribute("aria-disabled") === "false") {
      press(following);
      await element.updateComplete;
      names.push(weekName(element));
      assertSame(focused(), following);
    }
    assert.deepEqual(names.slice(0, 3), [
      "Week of 23 November Week C",
      "Week of 30 November Week D",
      "Week of 7 December Week A",
    ]);
    assert.isAtLeast(names.length, 4);
    previous?.click();
    await element.updateComplete;
    assert.equal(weekName(element), names.at(-2));
  });

  it("show on which day the cooperative is closed, and why", async () => {
    const { client } = openLine("irregular-ahead", { now: "2026-11-30T10:00:00Z" });
    const says = { fr: "Inventaire, magasin fermé", nl: "Inventaris, winkel gesloten", en: "Stocktaking, shop closed" };
    for (const lang of languages) {
      const element = await show("coop-open-shifts", { client, lang });
      const [closed] = findAll(element, ".closed-day");
      assert.include(textOf(closed ?? element), says[lang]);
      assert.include(textOf(closed ?? element), " 1 ");
      assert.lengthOf(markup(findAll(element, ".closure")), 1);
    }
  });

  it("say how many places are left, where help is wanted, and where one is signed up", async () => {
    const states = [{ free: 8 }, { free: 1 }, { free: 3, signedUp: true }, { free: 4, cancelled: true }];
    const { client } = withOpenings((opening, index) =>
      Object.assign(opening, { capacity: 8, signedUp: false, cancelled: false }, states[index % states.length]),
    );
    const element = await show("coop-open-shifts", { client });
    press(find(element, ".hidden-note button"));
    await settled(element);
    const said = offers(element).join("|");
    for (const words of [
      "8 places left Help badly needed",
      "Last place",
      "3 places left You’re signed up",
      "Cancelled",
    ])
      assert.include(said, words);
    assert.notMatch(said, /Cancelled [^|]*places/);
  });

  it("tell a refusal of all once, and one of a single shift beside it", async () => {
    const refused = {
      regular: en.signUpRefusals["nothing-to-compensate"],
      "exempted-regime": en.signUpRefusals["not-eligible-regime"],
      unsubscribed: en.signUpRefusals.unsubscribed,
    } as const;
    for (const [scenario, words] of Object.entries(refused)) {
      const { client } = openLine(scenario as keyof typeof refused);
      const element = await show("coop-open-shifts", { client });
      assert.lengthOf(textOf(element).split(words), 2, textOf(element));
      assert.isEmpty(markup(findAll(element, ".why")), scenario);
    }
    const { client } = altering("irregular-ahead", {
      "/settings": (settings) => Object.assign(settings["rules"] ?? {}, { maxShiftsPerDay: 1 }),
    });
    const irregular = await show("coop-open-shifts", { client });
    const limited = findAll(irregular, ".why").map(textOf);
    assert.isNotEmpty(limited);
    for (const why of limited) assert.match(why, /limit for that day|shift at that time/);
    assert.isBelow(limited.length, offers(irregular).length);
  });

  it("to compensate are the understaffed ones, with how many are owed", async () => {
    const line = openLine("regular-compensation");
    const element = await show("coop-open-shifts", { client: line.client, attributes: 'purpose="compensation"' });
    assert.equal(textOf(find(element, "#heading")), "Compensation shifts");
    assert.include(textOf(element), "You have 1 compensation shift to do. Here is where we need you most.");
    assert.isTrue(line.requests.some((path) => path.startsWith("/openings") && path.includes("purpose=compensation")));
    const none = await show("coop-open-shifts", {
      client: openLine("regular").client,
      attributes: 'purpose="compensation"',
    });
    assert.include(textOf(none), en.signUpRefusals["nothing-to-compensate"]);
  });

  it("are a grid where there is room and a list by day where there isn't, in the same order", async () => {
    const element = await show("coop-open-shifts", { client: openLine("irregular-ahead").client });
    const order: string[][] = [];
    for (const [width, isGrid] of [
      ["1000px", true],
      ["500px", false],
    ] as const) {
      element.style.inlineSize = width;
      // The grid comes once there is room for one.
      await until(element, () => (getComputedStyle(find(element, ".week")).display === "grid") === isGrid);
      const days = findAll(element, ".day:not(.no-offer)").map((day) => day.getBoundingClientRect());
      const [first, second] = days;
      assert.isDefined(second);
      if (isGrid) assert.isAbove(second?.left ?? 0, first?.right ?? 0);
      else assert.isAtLeast(second?.top ?? 0, first?.bottom ?? 0);
      order.push(offers(element));
    }
    assert.deepEqual(order[0], order[1]);
    assert.deepEqual(
      new Set(findAll(element, ".offer .hours").map((hours) => getComputedStyle(hours).position)),
      new Set(["static"]),
    );
  });
});
