/** Free slots by week, and the help with the cooperative's own numbers. */
import { assert } from "chai";
import { altering, openLine } from "./helpers/backend.ts";
import { cleanUp, find, findAll, languages, markup, show, textOf } from "./helpers/page.ts";

describe("free slots", () => {
  afterEach(cleanUp);

  it("stand by week of the cycle, then by day and time, without the full ones", async () => {
    const { client } = altering("new-worker", {
      "/slots": ({ items = [] }) => items.forEach((slot, index) => Object.assign(slot, { free: index % 3 })),
    });
    const element = await show("coop-open-slots", { client });
    assert.deepEqual(findAll(element, ".week-letter").map(textOf), ["Week A", "Week B", "Week C", "Week D"]);
    const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    for (const week of findAll(element, "[part=week]")) {
      const slots = [...week.querySelectorAll("[part=slot]")].map(textOf);
      const order = slots.map((slot) => `${days.indexOf(slot.slice(0, 3))} ${slot.slice(4, 9)}`);
      assert.deepEqual(order, order.toSorted());
      assert.isAbove(slots.length, 5);
      for (const slot of slots)
        assert.match(slot, /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d–\d\d:\d\d .+ (?:Last place|2 places left)$/);
    }
    assert.include(textOf(element), "Contact us to take one.");
  });

  it("leave out a week without a free place", async () => {
    const { client } = altering("new-worker", {
      "/slots": ({ items = [] }) =>
        items.forEach((slot) => Object.assign(slot, { free: String(slot["week"]) === "B" ? 1 : 0 })),
    });
    assert.deepEqual(findAll(await show("coop-open-slots", { client }), ".week-letter").map(textOf), ["Week B"]);
  });
});

describe("the help", () => {
  afterEach(cleanUp);

  const rules = { alertDelayDays: 33, graceDelayDays: 44, unsubscribeAt: -7, countdownPenalty: true };
  const settings = { "/settings": (all: { rules: object }) => Object.assign(all.rules, rules) };

  it("explains the member's own regime, with the cooperative's numbers, in each language", async () => {
    const says = {
      irregular: { fr: "Volant", nl: "Flexibel", en: "Flexible" },
      regular: { fr: "Régulier", nl: "Vast", en: "Regular" },
    };
    for (const [regime, scenario] of [
      ["irregular", "irregular-ahead"],
      ["regular", "regular"],
    ] as const) {
      const { client } = altering(scenario, settings);
      for (const lang of languages) {
        const element = await show("coop-shift-help", { client, lang });
        assert.equal(textOf(find(element, "summary")), says[regime][lang]);
        for (const number of ["33 ", "44 ", "7 shifts"]) assert.include(textOf(element), number, lang);
      }
    }
  });

  it("speaks of the costlier countdown, and of compensation, only to whom it concerns", async () => {
    const penalty = "At zero, two come off instead of one.";
    const irregular = await show("coop-shift-help", { client: altering("irregular-ahead", settings).client });
    assert.include(textOf(irregular), penalty);
    assert.notInclude(textOf(irregular), "unexcused absence");
    const regular = await show("coop-shift-help", { client: altering("regular", settings).client });
    assert.notInclude(textOf(regular), penalty);
    assert.include(textOf(regular), "unexcused absence");
    rules.countdownPenalty = false;
    const mild = await show("coop-shift-help", { client: altering("irregular-ahead", settings).client });
    assert.notInclude(textOf(mild), penalty);
  });

  it("explains every regime to whoever has none, and every status to all", async () => {
    for (const scenario of ["new-worker", "signed-out", "non-worker"] as const) {
      const element = await show("coop-shift-help", { client: openLine(scenario).client });
      const topics = findAll(element, "summary").map(textOf);
      assert.deepEqual(topics, ["Regular", "Flexible", "Exempted", "Four weeks", "What each status means"], scenario);
      assert.lengthOf(markup(findAll(element, "dt")), 8);
      assert.deepEqual(
        findAll(element, "details").map((topic) => (topic as HTMLDetailsElement).open),
        [true, false, false, false, false],
      );
    }
  });

  it("marks the member's own status", async () => {
    const element = await show("coop-shift-help", { client: openLine("irregular-alert").client });
    assert.deepEqual(findAll(element, "dt .tag").map(textOf), ["Alert"]);
    assert.match(
      textOf(find(element, "dd")),
      /Do 2 shifts by .* 2026 to keep shopping\. Catch up in time, or contact us\.$/,
    );
  });

  it("ends with whom to ask", async () => {
    const element = await show("coop-shift-help", { client: openLine("regular").client });
    assert.match(textOf(find(element, "[part=contact]")), /^Not what you expect\? Contact: Members’ office$/);
    assert.match(find(element, "[part=contact] a").getAttribute("href") ?? "", /^(?:https?:|mailto:|tel:)/);
  });
});
