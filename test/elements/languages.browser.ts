/** A language that isn't part of the elements: loaded by who reads it, or brought by the page. */
import { assert } from "chai";
import { registerLanguage } from "../../src/elements.ts";
import { en } from "../../src/i18n/later.ts";
import { onNewWords } from "../../src/i18n/index.ts";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, coopElements, find, show, textOf } from "./helpers/page.ts";

/** Resolves when there are other words, and the elements below `root` show them. */
async function newWords(root: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = onNewWords(() => {
      stop();
      resolve();
    });
  });
  await Promise.all(coopElements(root).map(async (element) => element.updateComplete));
}

describe("a language that is loaded on demand", () => {
  afterEach(cleanUp);

  it("takes the place of the cooperative's own as soon as it is there, also for a region", async () => {
    const { client } = openLine("irregular-alert");
    const before = await show("coop-shift-status", { client, lang: "fr" });
    assert.include(textOf(before), "2 shifts de retard");
    const holder = find(document.body, "div");
    holder.lang = "de-BE";
    await newWords(holder);
    assert.include(textOf(before), "2 Schichten im Minus");
    assert.equal(find(before, "section").lang, "de-BE");
    assert.match(textOf(before), /Mach 2 Schichten bis \p{L}+, \d+\. \p{L}+ 20\d\d, um weiter einkaufen zu können\./u);
  });
});

describe("a language that a page brings", () => {
  afterEach(cleanUp);

  it("is spoken by elements that are on screen already, and its later words too", async () => {
    const element = await show("coop-shift-status", { client: openLine("regular").client, lang: "it" });
    for (const heading of ["La tua situazione", "A che punto sei"]) {
      const shown = newWords(element);
      registerLanguage("it", { ...en, status: { ...en.status, heading } });
      await shown;
      assert.equal(textOf(find(element, "[part=heading]")), heading);
      assert.equal(find(element, "section").lang, "it");
    }
  });
});
