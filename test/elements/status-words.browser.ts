/** What a member reads first: may I shop; then the rest, in words and never in codes. */
import { assert } from "chai";
import { statuses } from "../../src/domain/words.ts";
import { scenarioNames, type ScenarioName } from "../../src/mocks.ts";
import { altering, openLine, type Line } from "./helpers/backend.ts";
import {
  cleanUp,
  coopElements,
  find,
  findAll,
  languages,
  markup,
  place,
  settled,
  show,
  speak,
  textOf,
} from "./helpers/page.ts";

const yes = { fr: "Vous pouvez faire vos courses", nl: "Je mag boodschappen doen", en: "You can shop" } as const;
const no = {
  fr: "Vous ne pouvez pas faire vos courses pour le moment",
  nl: "Je mag nu geen boodschappen doen",
  en: "You can’t shop right now",
} as const;

const resigning = (): Line =>
  altering("irregular-ahead", {
    "/me": (me) => Object.assign(me, { resigning: true, status: "resigning", mayShop: false }),
  });

/** Every status, and both who have none; how many shifts behind where that matters. */
const standings: Readonly<Record<string, { line: () => Line; answer: typeof yes | typeof no; tag: string | null }>> = {
  ok: { line: () => openLine("regular"), answer: yes, tag: "Up to date" },
  alert: { line: () => openLine("irregular-alert"), answer: yes, tag: "Alert" },
  extension: { line: () => openLine("extension"), answer: yes, tag: "Extra time" },
  suspended: { line: () => openLine("irregular-suspended"), answer: no, tag: "Suspended" },
  holiday: { line: () => openLine("regular-holiday"), answer: no, tag: "On holiday" },
  exempted: { line: () => openLine("exempted"), answer: yes, tag: "Exempted" },
  unsubscribed: { line: () => openLine("unsubscribed"), answer: no, tag: "Unsubscribed" },
  resigning: { line: resigning, answer: no, tag: "Leaving" },
  "a new worker": { line: () => openLine("new-worker"), answer: no, tag: null },
  "a non-worker": { line: () => openLine("non-worker"), answer: yes, tag: null },
};

describe("the answer to “may I shop?”", () => {
  afterEach(cleanUp);

  it("is there for every status", () => {
    assert.includeMembers(Object.keys(standings), [...statuses]);
  });

  for (const [name, { line, answer, tag }] of Object.entries(standings)) {
    it(`comes first for ${name}, in each language`, async () => {
      const { client } = line();
      for (const lang of languages) {
        const element = await show("coop-shift-status", { client, lang });
        const [first] = textOf(find(element, ".refreshing")).split(answer[lang]);
        assert.equal(first, "", `${lang}: ${textOf(element)}`);
        assert.lengthOf(markup(findAll(element, answer === yes ? ".basket.yes" : ".basket.no")), 1);
      }
      const element = await show("coop-shift-status", { client });
      assert.equal(findAll(element, "[part~=status]").map(textOf).join(), tag ?? "");
    });
  }

  it("is the backend's, also where the SDK would say otherwise", async () => {
    const { client } = altering("irregular-ahead", {
      "/me": (me) => Object.assign(me, { status: "suspended", mayShop: false }),
    });
    assert.include(textOf(await show("coop-shift-status", { client })), `${no.en} Suspended`);
  });
});

describe("a counter", () => {
  afterEach(cleanUp);

  const words = {
    "irregular-alert": { fr: "2 shifts de retard", nl: "2 shifts achterstand", en: "2 shifts behind" },
    "irregular-ahead": { fr: "2 shifts d’avance", nl: "2 shifts voorsprong", en: "2 shifts ahead" },
    "regular-compensation": { fr: "1 shift de retard", nl: "1 shift achterstand", en: "1 shift behind" },
    regular: { fr: "Compteur À jour", nl: "Teller In orde", en: "Counter Up to date" },
  } as const;

  for (const [scenario, expected] of Object.entries(words)) {
    it(`reads “${expected.en}” in three languages for ${scenario}`, async () => {
      const { client } = openLine(scenario as ScenarioName);
      for (const lang of languages) {
        const facts = textOf(find(await show("coop-shift-status", { client, lang }), "[part=facts]"));
        assert.include(facts, expected[lang]);
        assert.notMatch(facts, /[-−]\d/);
      }
    });
  }

  it("is spoken in the language of a region as in the language", async () => {
    const { client } = openLine("irregular-alert");
    for (const [lang, expected] of [
      ["fr-BE", "2 shifts de retard"],
      ["nl_BE", "2 shifts achterstand"],
      ["en-US", "2 shifts behind"],
      ["es", "2 shifts de retard"],
    ] as const) {
      assert.include(textOf(await show("coop-shift-status", { client, lang })), expected, lang);
    }
  });

  it("changes its language with the page around it", async () => {
    const { client } = openLine("irregular-alert");
    document.documentElement.lang = "nl";
    const page = place("<section><coop-my-shifts></coop-my-shifts></section>", "");
    const element = find(page, "coop-my-shifts") as HTMLElementTagNameMap["coop-my-shifts"];
    element.client = client;
    await settled(page);
    assert.include(textOf(page), "2 shifts achterstand");
    for (const [around, lang, expected] of [
      [document.documentElement, "fr-BE", "2 shifts de retard"],
      [find(page, "section"), "en", "2 shifts behind"],
      [find(page, "section"), "", "2 shifts de retard"],
    ] as const) {
      await speak(around, lang);
      assert.include(textOf(page), expected);
    }
  });
});

describe("what elements say", () => {
  afterEach(cleanUp);

  /** What only a program would write. */
  const codes =
    /\b(?:absent_\d|irregular|newWorker|non-worker|in_alert|sign-up|undefined|null|NaN|Invalid Date|RangeError|TypeError)\b|\[object|\$\{|[-−]\d+ shift|^\d{4}-\d\d-\d\d|T\d\d:\d\d/;

  /** What a member's page doesn't have is there beside it. */
  const everything =
    "<coop-my-shifts></coop-my-shifts><coop-open-shifts></coop-open-shifts><coop-open-slots></coop-open-slots>";

  for (const scenario of scenarioNames) {
    it(`is words and never codes, for ${scenario} in three languages`, async () => {
      const { client } = openLine(scenario);
      const sayings = new Set<string>();
      const page = place(everything);
      for (const element of coopElements(page)) element.client = client;
      await settled(page);
      for (const lang of languages) {
        await speak(page, lang);
        const text = textOf(page);
        const found = codes.exec(text);
        assert.isNull(
          found,
          `${lang}: …${text.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 60)}…`,
        );
        sayings.add(text);
      }
      assert.lengthOf([...sayings], languages.length);
    });
  }

  it("is marked as the language that it is in, where the page's own isn't spoken", async () => {
    const element = await show("coop-shift-status", { client: openLine("regular").client, lang: "es" });
    assert.equal(find(element, "section").lang, "fr", "the cooperative's first language, on a Spanish page");
  });
});

describe("what a regular worker is asked to make up for", () => {
  afterEach(cleanUp);

  it("is what they may sign up for: a shift ahead makes up for a compensation owed", async () => {
    const { client } = altering("regular-compensation", {
      "/me": (me) => Object.assign(me, { counters: { regular: 1, compensation: -1 } }),
    });
    const status = await show("coop-shift-status", { client });
    assert.include(textOf(status), "1 shift ahead");
    assert.include(textOf(status), "No compensation shift to do");
    assert.notMatch(textOf(status), /Do 1 shift|1 compensation shift/);
    const open = await show("coop-open-shifts", { client, attributes: 'purpose="compensation"' });
    assert.include(textOf(open), "you have no compensation shift to do");
  });
});
