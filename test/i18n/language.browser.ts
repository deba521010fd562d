/** What needs a browser: languages inherited through the page, and the same words from every engine's Intl. */
import { assert } from "chai";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createLocale, nearestLang } from "../../src/i18n/index.ts";

function place(html: string): HTMLElement {
  const container = document.createElement("div");
  container.innerHTML = html;
  document.body.append(container);
  return container;
}

function find(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`Nothing matches "${selector}".`);
  return found;
}

describe("the language around an element", () => {
  const before = document.documentElement.lang;
  afterEach(() => {
    document.documentElement.lang = before;
    document.body.replaceChildren();
  });

  it("is its own, else the nearest ancestor's", () => {
    const page = place(`<main lang="fr-BE"><p><b></b></p><i lang="nl"></i></main>`);
    assert.equal(nearestLang(find(page, "b")), "fr-BE");
    assert.equal(nearestLang(find(page, "i")), "nl");
  });

  it("comes through shadow trees, one inside the other", () => {
    const outer = find(place(`<section lang="nl-BE"><div></div></section>`), "div").attachShadow({ mode: "open" });
    const host = outer.appendChild(document.createElement("div"));
    const inner = host.attachShadow({ mode: "open" });
    const element = inner.appendChild(document.createElement("p"));
    assert.equal(nearestLang(element), "nl-BE");
    host.lang = "en";
    assert.equal(nearestLang(element), "en");
  });

  it("is the document's where nothing nearer says, also before the element is in the page", () => {
    document.documentElement.lang = "fr";
    assert.equal(nearestLang(find(place("<p></p>"), "p")), "fr");
    assert.equal(nearestLang(document.createElement("p")), "fr");
  });

  it("is empty where nobody says", () => {
    document.documentElement.removeAttribute("lang");
    assert.equal(nearestLang(find(place("<p></p>"), "p")), "");
  });
});

describe("dates and hours in this engine", () => {
  before(loadTemporal);

  const settings = { timeZone: "Europe/Brussels", languages: ["fr"] };
  const brussels = (instant: string) => temporal().Instant.from(instant).toZonedDateTimeISO("Europe/Brussels");
  const expected = {
    en: ["Sunday 1 November 2026", "Sun 1 Nov", "Nov", "in 3 days"],
    "en-BE": ["Sunday 1 November 2026", "Sun 1 Nov", "Nov", "in 3 days"],
    fr: ["dimanche 1er novembre 2026", "dim. 1er nov.", "nov.", "dans 3 jours"],
    "fr-BE": ["dimanche 1er novembre 2026", "dim. 1er nov.", "nov.", "dans 3 jours"],
    nl: ["zondag 1 november 2026", "zo 1 nov", "nov", "over 3 dagen"],
    "nl-BE": ["zondag 1 november 2026", "zo 1 nov", "nov", "over 3 dagen"],
  };

  for (const [lang, words] of Object.entries(expected)) {
    it(`are what members write in ${lang}, in Brussels time`, () => {
      const { date, relativeDay, timeRange } = createLocale(lang, { settings });
      // 00:30 in Brussels: still Saturday in the zone of the browser.
      const start = brussels("2026-10-31T23:30:00Z");
      const today = temporal().PlainDate.from("2026-10-29");
      assert.deepEqual(
        [date(start), date(start, "short"), date(start, "monthShort"), relativeDay(start, today)],
        words,
      );
      assert.equal(timeRange(start, start.add({ hours: 8 })), "00:30–08:30");
    });
  }
});
