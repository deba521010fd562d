/** Nothing is cut off or pushed aside: on the narrowest phone, with text twice as large, from right to left. */
import { assert } from "chai";
import { registerLanguage } from "../../src/elements.ts";
import { scenarioNames, type ScenarioName } from "../../src/mocks.ts";
import { mirrored } from "../i18n/pseudo.ts";
import { openLine } from "./helpers/backend.ts";
import { overflowing } from "./helpers/overflow.ts";
import { cleanUp, coopElements, deep, find, languages, place, settled, speak, textOf } from "./helpers/page.ts";
import { shareOf } from "./helpers/share.ts";

/** What a box of fixed height cuts off below, named. */
function cutOff(page: HTMLElement): string[] {
  return deep(page)
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowY))
    .filter(({ clientHeight, scrollHeight }) => clientHeight > 1 && scrollHeight > clientHeight + 1)
    .map((element) => `${element.localName}.${element.className} “${textOf(element).slice(0, 60)}”`);
}

/** The distances that a member may set (WCAG 1.4.12), as an extension puts them into every shadow tree. */
function spaceOut(page: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  for (const { shadowRoot } of deep(page)) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Elements that not every member's page has. */
const wholePage: readonly ScenarioName[] = ["regular-compensation", "irregular-alert", "signed-out", "down"];
const others = "<coop-open-shifts></coop-open-shifts><coop-open-slots></coop-open-slots>";

async function fill(scenario: ScenarioName, width: number): Promise<HTMLElement> {
  const { client } = openLine(scenario);
  const page = place(`<coop-my-shifts></coop-my-shifts>${wholePage.includes(scenario) ? others : ""}`);
  page.style.inlineSize = `${width}px`;
  for (const element of coopElements(page)) element.client = client;
  await settled(page);
  for (const each of deep(page)) if (each instanceof HTMLDetailsElement) each.open = true;
  return page;
}

async function inEach(langs: readonly string[], page: HTMLElement, check: (lang: string) => void): Promise<void> {
  for (const lang of langs) {
    await speak(page, lang);
    check(lang);
  }
}

describe("the layout", () => {
  before(() => registerLanguage("he", mirrored));
  afterEach(cleanUp);

  for (const [index, scenario] of scenarioNames.entries()) {
    // Engines break the same words alike: Chromium lays out all of them, each language has its turn in the others.
    const langs = shareOf(
      [0, 1, 2].map((turn) => languages[(index + turn) % 3] ?? "en"),
      3,
    );

    it(`of ${scenario} fits in 320 px, language by language`, async () => {
      const page = await fill(scenario, 320);
      await inEach(langs, page, (lang) => assert.deepEqual(overflowing(page), [], lang));
      assert.isAtMost(page.scrollWidth, 320);
    });
  }

  it("is the same where a page takes 10 px for a `rem`, as older themes do", async () => {
    const page = await fill("irregular-alert", 1100);
    page.style.fontSize = "16px";
    const measure = (): string[] =>
      deep(page).map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const { fontSize } = getComputedStyle(element);
        return `${element.localName}.${element.className} ${width.toFixed(1)} × ${height.toFixed(1)}, ${fontSize}`;
      });
    const usual = measure();
    document.documentElement.style.fontSize = "62.5%";
    assert.deepEqual(measure(), usual);
  });

  const columns = {
    "a float": "<div style='float: left'>HERE</div>",
    "a column of a flex row": "<div style='display: flex'><div>HERE</div></div>",
    "a stack that stretches nothing":
      "<div style='display: flex; flex-direction: column; align-items: start'>HERE</div>",
  };
  for (const [column, html] of Object.entries(columns)) {
    it(`has a width to be read at in ${column}, which is as wide as what is in it`, async () => {
      const { client } = openLine("irregular-alert");
      const page = place(html.replace("HERE", "<coop-shift-status></coop-shift-status>"));
      const [status] = coopElements(page);
      assert.ok(status);
      status.client = client;
      await settled(page);
      assert.isAtLeast(status.offsetWidth, 240);
      assert.deepEqual(overflowing(status), []);
    });
  }

  for (const scenario of wholePage) {
    it(`of ${scenario} fits from right to left too`, async () => {
      const page = await fill(scenario, 320);
      page.dir = "rtl";
      await inEach(["en", "he"], page, (lang) => assert.deepEqual(overflowing(page), [], lang));
    });

    it(`of ${scenario} fits in 640 px with text twice as large`, async () => {
      document.documentElement.style.fontSize = "200%";
      const page = await fill(scenario, 640);
      await inEach(languages, page, (lang) => {
        assert.deepEqual(overflowing(page), [], lang);
        assert.deepEqual(cutOff(page), [], lang);
      });
    });

    it(`of ${scenario} fits with letters, words and lines as far apart as a member may set them`, async () => {
      const page = await fill(scenario, 320);
      spaceOut(page);
      for (const width of [320, 1000]) {
        page.style.inlineSize = `${width}px`;
        await inEach(languages, page, (lang) => {
          assert.deepEqual(overflowing(page), [], `${width} px in ${lang}`);
          assert.deepEqual(cutOff(page), [], `${width} px in ${lang}`);
        });
      }
    });
  }

  it("fits at every width in between, in both directions", async () => {
    const page = await fill("regular-compensation", 0);
    for (const width of [560, 780, 940, 1100]) {
      page.style.inlineSize = `${width}px`;
      await inEach([...languages, "he"], page, (lang) =>
        assert.deepEqual(overflowing(page), [], `${width} px in ${lang}`),
      );
    }
  });

  it("takes its font and its colours from the page", async () => {
    const page = await fill("regular", 400);
    page.style.cssText += "font-family: monospace; --coop-surface: rgb(1, 2, 3); --coop-text: rgb(4, 5, 6)";
    const status = find(find(page, "coop-my-shifts"), "coop-shift-status");
    assert.equal(getComputedStyle(find(status, ".heading")).fontFamily, "monospace");
    assert.equal(getComputedStyle(find(status, ".card")).backgroundColor, "rgb(1, 2, 3)");
    assert.equal(getComputedStyle(find(status, ".heading")).color, "rgb(4, 5, 6)");
  });

  it("hides an element that the page hides", async () => {
    const page = await fill("regular", 400);
    for (const element of coopElements(page)) {
      element.hidden = true;
      assert.equal(getComputedStyle(element).display, "none", element.localName);
    }
  });
});
