/** What an irregular worker is shown of their counter over the coming cycles: drawn, said and in a table. */
import { assert } from "chai";
import { registerLanguage } from "../../src/elements.ts";
import { mirrored } from "../i18n/pseudo.ts";
import { altering, json, openLine } from "./helpers/backend.ts";
import { cleanUp, find, findAll, languages, show, textOf } from "./helpers/page.ts";

const rowsOf = (element: Element): string[] => findAll(element, ".forecast tbody tr").map(textOf);

describe("the forecast of an irregular worker’s counter", () => {
  afterEach(cleanUp);

  it("tells in a table what each countdown and each planned shift does", async () => {
    const { client } = openLine("irregular-ahead");
    const element = await show("coop-shift-status", { client });
    assert.deepEqual(rowsOf(element), [
      "Friday 27 November Planned shift 3 shifts ahead",
      "Saturday 12 December Counter goes down 2 shifts ahead",
      "Saturday 9 January 2027 Counter goes down 1 shift ahead",
      "Saturday 6 February 2027 Counter goes down Up to date",
      "Saturday 6 March 2027 Counter goes down 2 shifts behind",
      "Saturday 3 April 2027 Counter goes down 3 shifts behind",
    ]);
    const chart = find(element, "[role=img]").getAttribute("aria-label");
    assert.equal(chart, "Chart. Today: 2 shifts ahead. Behind from Saturday 6 March 2027.");
    assert.equal(textOf(find(element, ".date.below")), "6 Mar");
  });

  it("draws a step for each countdown, a dot for each shift, and where it falls below zero", async () => {
    const { client } = openLine("irregular-ahead");
    const element = await show("coop-shift-status", { client });
    const box = (selector: string) => find(element, selector).getBoundingClientRect();
    const steps = find(element, ".stairs").getAttribute("d")?.match(/H/g) ?? [];
    assert.lengthOf(steps, 7);
    assert.lengthOf(find(element, ".dots").getAttribute("d")?.match(/h0/g) ?? [], 1);
    const label = box(".date.below");
    assert.closeTo(box(".limit").left, (label.left + label.right) / 2, 2);
    assert.isBelow(box(".stairs").top, box(".zero").top);
    assert.isAbove(box(".stairs").bottom, box(".zero").top);
  });

  it("goes from right to left where the language does", async () => {
    registerLanguage("he", mirrored);
    const { client } = openLine("irregular-ahead");
    const element = await show("coop-shift-status", { client, lang: "he" });
    const label = find(element, ".date.below").getBoundingClientRect();
    const limit = find(element, ".limit").getBoundingClientRect();
    assert.closeTo(limit.left, (label.left + label.right) / 2, 2);
    assert.isBelow(label.left, find(element, ".date").getBoundingClientRect().left);
  });

  it("says it in each language", async () => {
    const { client } = openLine("irregular-alert");
    for (const lang of languages) {
      const element = await show("coop-shift-status", { client, lang });
      assert.isAbove(textOf(find(element, ".forecast summary")).length, 5, lang);
      assert.isAtLeast(rowsOf(element).length, 4, lang);
      element.remove();
    }
  });

  it("isn’t there for members whose counter doesn’t count down", async () => {
    for (const scenario of ["regular", "exempted-regime", "new-worker", "non-worker"] as const) {
      const element = await show("coop-shift-status", { client: openLine(scenario).client });
      assert.lengthOf(findAll(element, ".forecast"), 0, scenario);
    }
  });

  it("isn’t there where the backend’s own alert date says that it counts otherwise", async () => {
    const { client } = altering("irregular-ahead", { "/me": (me) => Object.assign(me, { alertDate: "2027-05-01" }) });
    const element = await show("coop-shift-status", { client });
    assert.include(textOf(element), "before Saturday 1 May 2027");
    assert.lengthOf(findAll(element, ".forecast"), 0);
  });

  it("takes nothing away from the answer where the shifts can’t be read", async () => {
    const line = openLine("irregular-ahead");
    line.interfere = (path) => (path.startsWith("/me/shifts") ? json({}, 500) : undefined);
    const element = await show("coop-shift-status", { client: line.client });
    assert.include(textOf(element), "You can shop");
    assert.lengthOf(findAll(element, ".forecast"), 0);
  });
});
