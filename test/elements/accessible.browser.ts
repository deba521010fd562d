/** Everybody can use the elements: with assistive technology, with a keyboard, in the dark. */
import { assert } from "chai";
import { assertAccessible } from "../helpers/axe.ts";
import type { ScenarioName } from "../../src/mocks.ts";
import { altering, json, openLine } from "./helpers/backend.ts";
import {
  assertSame,
  cleanUp,
  coopElements,
  deep,
  find,
  findAll,
  focused,
  languages,
  place,
  put,
  settled,
  show,
  speak,
  tags,
  textOf,
  type Language,
} from "./helpers/page.ts";
import { shareOf } from "./helpers/share.ts";

/** A page of one element in every language and in both colour schemes takes axe a second: each has its turn. */
const allTurns: readonly (readonly [ScenarioName, Language, "light" | "dark"])[] = [
  ["regular-compensation", "fr", "dark"],
  ["irregular-suspended", "nl", "light"],
  ["regular-holiday", "en", "dark"],
  ["new-worker", "fr", "light"],
  ["signed-out", "nl", "dark"],
  ["down", "en", "light"],
  ["notices", "fr", "light"],
  ["notices", "en", "dark"],
];

/**
 * Axe judges names, roles, order and colours, which the engines share: Chromium looks at all of it, the others at a part
 * each, for what they make of shadow trees and colours in their own way.
 */
const turns = shareOf(allTurns, 3);

/** Everything in one page on the colours of its scheme. */
function colour(scheme: "light" | "dark"): void {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.background = "Canvas";
}

/** The member's page, and what works without a member where nobody is signed in, with everything unfolded. */
async function placeAll(scenario: ScenarioName, lang: Language): Promise<HTMLElement> {
  const { client } = openLine(scenario);
  const open =
    "<coop-open-shifts></coop-open-shifts><coop-open-slots></coop-open-slots><coop-shift-help></coop-shift-help>";
  const page = place(`<coop-my-shifts></coop-my-shifts>${scenario === "signed-out" ? open : ""}`, lang);
  for (const element of coopElements(page)) element.client = client;
  await settled(page);
  for (const details of deep(page)) if (details instanceof HTMLDetailsElement) details.open = true;
  return page;
}

describe("machine-checked accessibility", () => {
  afterEach(cleanUp);

  for (const [scenario, lang, scheme] of turns) {
    it(`finds no fault with ${scenario} in ${lang}, ${scheme}`, async () => {
      colour(scheme);
      await assertAccessible(await placeAll(scenario, lang));
    });
  }

  it("finds no fault while loading, nor with what is out of date", async () => {
    for (const scheme of ["light", "dark"] as const) {
      colour(scheme);
      const line = openLine("irregular-alert");
      const page = place("<coop-shift-status></coop-shift-status><coop-next-shifts></coop-next-shifts>");
      for (const element of coopElements(page)) element.client = line.client;
      await coopElements(page)[0]?.updateComplete;
      await assertAccessible(page);
      await settled(page);
      line.interfere = () => json({}, 500);
      coopElements(page)[0]?.retry();
      await settled(page);
      assert.include(textOf(page), "Couldn’t refresh");
      await assertAccessible(page);
      page.remove();
    }
  });
});

describe("headings", () => {
  afterEach(cleanUp);

  it("are on the level that the page asks for, those inside one below, and never beyond 6", async () => {
    const { client } = openLine("irregular-alert");
    for (const [asked, own, inner] of [
      ["", "2", "3"],
      ['heading-level="1"', "1", "2"],
      ['heading-level="6"', "6", "6"],
      ['heading-level="9"', "2", "3"],
      ['heading-level="big"', "2", "3"],
    ] as const) {
      const element = await show("coop-open-shifts", { client, attributes: asked });
      const levels = findAll(element, "[role=heading]").map(({ ariaLevel }) => ariaLevel);
      assert.deepEqual(new Set(levels), new Set([own, inner]), asked);
      assert.equal(levels[0], own);
      element.remove();
    }
  });

  it("name the element's region", async () => {
    const element = await show("coop-shift-status", { client: openLine("regular").client });
    assert.equal(find(element, "section").getAttribute("aria-labelledby"), find(element, "[role=heading]").id);
  });
});

const controls = "a[href], button, select, summary";

describe("a keyboard", () => {
  afterEach(cleanUp);

  it("reaches every control, and shows where it is", async () => {
    const page = await placeAll("regular-compensation", "en");
    const all = coopElements(page).flatMap((element) => findAll(element, controls));
    assert.isAbove(all.length, 15);
    for (const control of all) {
      control.focus();
      assertSame(focused(), control);
      assert.isAtLeast(control.tabIndex, 0, control.outerHTML);
      if (!control.matches(":focus-visible")) continue;
      assert.equal(getComputedStyle(control).outlineStyle, "solid", control.outerHTML);
      assert.isAtLeast(Number.parseFloat(getComputedStyle(control).outlineWidth), 2);
    }
  });

  it("finds every control named, and large enough to hit", async () => {
    for (const scenario of ["irregular-alert", "regular-compensation", "signed-out", "down"] as const) {
      const page = await placeAll(scenario, "nl");
      for (const control of coopElements(page).flatMap((element) => findAll(element, controls))) {
        const { width, height } = control.getBoundingClientRect();
        // A link in a sentence is as high as the sentence (WCAG 2.5.8).
        if (width === 0 || control.matches("[part=contact-link]")) continue;
        assert.isAtLeast(Math.round(height), 24, `${scenario}: ${control.outerHTML}`);
        assert.isAtLeast(Math.round(width), 24, `${scenario}: ${control.outerHTML}`);
        assert.isNotEmpty(control.ariaLabel ?? textOf(control.closest("label") ?? control), control.outerHTML);
      }
      page.remove();
    }
  });
});

describe("somebody who speaks to the browser, or hears it speak", () => {
  afterEach(cleanUp);

  it("can say what stands on a control: its name has those words, in each language", async () => {
    const page = await placeAll("irregular-ahead", "en");
    for (const lang of languages) {
      await speak(page, lang);
      const named = coopElements(page)
        .flatMap((element) => findAll(element, controls))
        .filter(({ ariaLabel }) => ariaLabel !== null)
        .filter((control) => textOf(control) !== "");
      assert.isAbove(named.length, 5, lang);
      for (const control of named) {
        const name = control.ariaLabel?.toLowerCase() ?? "";
        assert.include(name, control.innerText.trim().toLowerCase(), `${lang}: ${control.outerHTML}`);
      }
    }
  });

  it("hears the cooperative’s own words in the language they are written in", async () => {
    const { client } = altering("irregular-ahead", {
      "/openings": ({ items = [] }) =>
        items.forEach((item) => Object.assign(item, { task: { id: "shop", name: { nl: "Winkel" } } })),
    });
    const element = await show("coop-open-shifts", { client, lang: "en" });
    const tasks = findAll(element, ".task");
    assert.isAbove(tasks.length, 3);
    for (const task of tasks) {
      assert.equal(textOf(task), "Winkel");
      assert.equal(task.lang, "nl");
    }
  });
});

describe("a live region", () => {
  afterEach(cleanUp);

  it("is there before it says anything, and outlives whatever it says", async () => {
    for (const tag of tags) {
      const line = openLine("signed-out");
      const element = put(tag, { client: line.client });
      await element.updateComplete;
      const region = find(element, ".state");
      assert.equal(region.getAttribute("role"), "status");
      await settled(element);
      line.interfere = () => json({}, 503);
      element.retry();
      await settled(element);
      assertSame(find(element, ".state"), region, tag);
      assert.isNotEmpty(textOf(region), tag);
    }
  });
});
