/** What a screen reader says without being asked, and what it finds: roles, names and order in the accessibility tree. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { SerializedAXNode } from "puppeteer-core";
import { listNodes, openSettled, said, startSite, wordsOf, type Opened, type Site } from "./site.ts";

function click({ page }: Opened, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const [found] = window.deep(wanted);
    if (!found) throw new Error(`Nothing matches ${wanted}.`);
    found.focus();
    found.click();
  }, selector);
}

/** Resolves once a live region holds such words; the browser's tree is only looked at when the page has them. */
async function saysSoon(opened: Opened, words: string): Promise<readonly string[]> {
  await opened.page.waitForFunction(
    (text) => window.deep("[role=status]").some(({ innerText }) => innerText.replaceAll(/\s+/g, " ").includes(text)),
    {},
    words,
  );
  return said(opened);
}

const controlRoles = ["button", "link", "combobox", "checkbox", "textbox", "DisclosureTriangle"];

/** The nodes below one, itself not. */
function below(node: SerializedAXNode): readonly SerializedAXNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...below(child)]);
}

describe("a screen reader", () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it("says that an element is loading, and no more than that once it is there", async () => {
    const waiting = await site.open({ tags: ["coop-shift-status"], scenario: "regular?delay=600000" });
    assert.deepEqual(await saysSoon(waiting, "Loading"), ["Loading…"]);
    await waiting.page.close();
    const there = await openSettled(site, { tags: ["coop-shift-status"], scenario: "regular" });
    assert.deepEqual(await said(there), []);
    await there.page.close();
  });

  it("says what failed and what to do, and that it is being tried again", async () => {
    const opened = await openSettled(site, { tags: ["coop-shift-status"], scenario: "regular?fail=server" });
    const [words = ""] = await said(opened);
    assert.match(words, /wrong on our side.*Try again/);
    await opened.page.close();
  });

  it("says that signing up is under way on its button, and in the card once it is certain", async () => {
    const confirm = async (scenario: string): Promise<Opened> => {
      const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario });
      await click(opened, "button.sign-up");
      await opened.page.waitForFunction(() => window.deep("dialog[open]").length > 0);
      await click(opened, "dialog [part~=confirm]");
      return opened;
    };
    const underWay = await confirm("irregular-ahead?fail=timeout&on=writes");
    const button = (await listNodes(underWay)).find(({ name }) => name === "Signing you up…");
    assert.equal(button?.role, "button");
    assert.equal(button?.disabled, true);
    await underWay.page.close();
    const opened = await confirm("irregular-ahead");
    const [words = ""] = await saysSoon(opened, "You’re signed up.");
    assert.match(words, /^You’re signed up\. \w+day \d+ \w+, \d\d:\d\d–\d\d:\d\d, \w+/);
    await opened.page.close();
  });

  it("says in the question why signing up was refused, and what to do instead", async () => {
    const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario: "irregular-ahead?refuse=full" });
    await click(opened, "button.sign-up");
    await opened.page.waitForFunction(() => window.deep("dialog[open]").length > 0);
    await click(opened, "dialog [part~=confirm]");
    const spoken = await saysSoon(opened, "full");
    assert.equal(spoken.length, 1, "and nothing beside it");
    const dialog = (await listNodes(opened)).find(({ role }) => role === "dialog");
    assert.match(dialog?.name ?? "", /^You’re not signed up/);
    assert.equal(dialog?.modal, true);
    await opened.page.close();
  });

  it("says that a shift is cancelled", async () => {
    const opened = await openSettled(site, { tags: ["coop-next-shifts"], scenario: "irregular-ahead" });
    await click(opened, "button[part~=cancel]");
    await opened.page.waitForFunction(() => window.deep("dialog[open]").length > 0);
    await click(opened, "dialog [part~=confirm]");
    const [words = ""] = await saysSoon(opened, "cancelled");
    assert.match(words, /cancelled/);
    await opened.page.close();
  });

  it("says how many shifts a filter leaves", async () => {
    const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario: "irregular-ahead" });
    await click(opened, "summary");
    // The choices are not part of a first look: they come with the press at the latest.
    await opened.page.waitForFunction(() => window.deep("select").length > 0);
    await opened.page.evaluate(() => {
      const select = window.deep("select").find((each) => each instanceof HTMLSelectElement);
      if (!(select instanceof HTMLSelectElement)) throw new Error("There is no filter.");
      select.selectedIndex = 1;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const spoken = await saysSoon(opened, "shift");
    assert.match(spoken.join(), /^\d+ shifts?$/);
    await opened.page.close();
  });

  it("finds each element as a region by its heading, in order, on the level that the page asks for", async () => {
    const opened = await openSettled(site, { scenario: "irregular-alert", heading: 3 });
    const nodes = await listNodes(opened);
    const regions = nodes.filter(({ role }) => role === "region").map(({ name }) => name);
    assert.deepEqual(regions, [
      "Messages from the cooperative",
      "Where you stand",
      "Your next shifts",
      "Open shifts",
      "Your past shifts",
      "Free slots",
      "How shifts work",
    ]);
    const levels = nodes.filter(({ role }) => role === "heading").map(({ level }) => level ?? 0);
    assert.equal(levels[0], 1, "the page's own");
    for (const [index, level] of levels.entries()) {
      assert.ok(level <= (levels[index - 1] ?? 0) + 1 || index === 1, `level ${level} after ${levels[index - 1]}`);
    }
    await opened.page.close();
  });

  it("finds no list with nothing in it", async () => {
    for (const scenario of ["irregular-alert", "empty"]) {
      const opened = await openSettled(site, { scenario, width: 400 });
      const lists = (await listNodes(opened)).filter(({ role }) => role === "list");
      assert.deepEqual(lists.filter((list) => !below(list).some(({ role }) => role === "listitem")).map(wordsOf), []);
      await opened.page.close();
    }
  });

  it("finds no two controls of an element with one name, none without, and no picture without words", async () => {
    for (const scenario of ["regular-compensation", "notices"]) {
      const opened = await openSettled(site, { scenario, width: 400 });
      const nodes = await listNodes(opened);
      for (const region of nodes.filter(({ role }) => role === "region")) {
        const controls = below(region).filter(({ role }) => controlRoles.includes(role));
        const names = controls.map(({ role, name }) => `${role}: ${name ?? ""}`);
        const twice = names.filter((name, index) => names.indexOf(name) !== index);
        assert.deepEqual(twice, [], `${scenario}, ${region.name ?? ""}`);
        assert.deepEqual(controls.filter(({ name }) => !name?.trim()).map(wordsOf), []);
      }
      const pictures = nodes.filter(({ role, name }) => ["img", "image", "graphics-document"].includes(role) && !name);
      assert.deepEqual(pictures, []);
      await opened.page.close();
    }
  });
});
