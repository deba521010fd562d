/** Each element with a keyboard alone: where the focus goes, that it is seen, and what opens and closes. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { elementTags } from "../helpers/tags.ts";
import { focusInWords, openSettled, startSite, type Opened, type Site } from "./site.ts";

interface Stop {
  readonly tag: string;
  readonly words: string;
  /** Where its row, or it by itself, is, in CSS pixels from the beginning of the page. */
  readonly row: { readonly top: number; readonly bottom: number; readonly left: number };
  /** Whether the focus is drawn, at least 2 px wide. */
  readonly ring: boolean;
  /** Whether nothing lies over its middle. */
  readonly inSight: boolean;
}

async function describeStop(opened: Opened): Promise<Stop> {
  const words = await focusInWords(opened);
  return opened.page.evaluate((text) => {
    const element = window.focused();
    const root = element?.getRootNode();
    if (!element || !(root instanceof ShadowRoot)) throw new Error("Nothing in an element has the focus.");
    const { left, width, top, height } = element.getBoundingClientRect();
    const row = (element.closest("li, [data-row]") ?? element).getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const above = root.elementFromPoint(left + width / 2, top + height / 2);
    return {
      tag: root.host.localName,
      words: text,
      row: { top: row.top + scrollY, bottom: row.bottom + scrollY, left: row.left },
      ring: outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2,
      inSight: above !== null && (element.contains(above) || above.contains(element)),
    };
  }, words);
}

/** Tab by Tab from before the elements to behind them, or with Shift from there back. */
async function walk(opened: Opened, back = false): Promise<readonly Stop[]> {
  const { page } = opened;
  const [from, to] = back ? ["after", "before"] : ["before", "after"];
  await page.focus(`#${from}`);
  if (back) await page.keyboard.down("Shift");
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((id) => document.activeElement?.id === id, to)) break;
    stops.push(await describeStop(opened));
    assert.ok(stops.length < 150, "Tab never gets out.");
  }
  await page.keyboard.up("Shift");
  return stops;
}

/** Whether the focus went up, or back on its line, from one row to another. */
function goesBack({ row }: Stop, last: Stop | undefined): boolean {
  if (!last) return false;
  return row.top < last.row.top - 1 || (row.top < last.row.bottom - 1 && row.left < last.row.left - 1);
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(opened: Opened, name: RegExp): Promise<string> {
  for (let presses = 0; presses < 40; presses++) {
    await opened.page.keyboard.press("Tab");
    const words = await focusInWords(opened);
    if (name.test(words)) return words;
  }
  throw new Error(`Forty times Tab, and nothing like ${String(name)}.`);
}

function isDialogOpen(): boolean {
  return window.deep("dialog[open]").length > 0;
}

/** Buttons of the dialog, in the order of Tab, until the focus leaves the page or begins again. */
async function tabInDialog(opened: Opened): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 6; presses++) {
    await opened.page.keyboard.press("Tab");
    const inside = await opened.page.evaluate(() => {
      const focused = window.focused();
      if (!focused || focused === document.body) return "out of the page";
      return focused.closest("dialog") ? "inside" : "behind the dialog";
    });
    assert.notEqual(inside, "behind the dialog");
    if (inside === "inside") stops.push(await focusInWords(opened));
  }
  return [...new Set(stops)];
}

describe("with a keyboard", () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it("Tab goes down every element, shows where it is, is never hidden, and comes out again", async () => {
    const opened = await openSettled(site, { scenario: "irregular-ahead", width: 400 });
    const stops = await walk(opened);
    // This member has too few past shifts for a button there.
    const withControls = elementTags.filter((tag) => tag !== "coop-past-shifts");
    assert.deepEqual(new Set(stops.map(({ tag }) => tag)), new Set(withControls));
    const name = ({ tag, words }: Stop): string => `${tag}: ${words}`;
    assert.deepEqual(stops.filter(({ ring }) => !ring).map(name), [], "without a ring");
    assert.deepEqual(stops.filter(({ inSight }) => !inSight).map(name), [], "something lies over it");
    assert.deepEqual(stops.filter((stop, index) => goesBack(stop, stops[index - 1])).map(name), [], "goes back up");
    await opened.page.close();
  });

  it("Shift and Tab go back up as many, and no heading that stays in sight lies over any of them", async () => {
    for (const width of [320, 700]) {
      const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario: "irregular-ahead", width });
      await opened.page.setViewport({ width, height: 400 });
      const down = await walk(opened);
      const up = await walk(opened, true);
      assert.deepEqual(
        up.map(({ words }) => words),
        down.map(({ words }) => words).toReversed(),
      );
      assert.deepEqual(
        up.filter(({ inSight }) => !inSight).map(({ words }) => words),
        [],
        `at ${width} px`,
      );
      await opened.page.close();
    }
  });

  it("nor does the word lie over them that one is signed up, which stays in sight too", async () => {
    const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario: "irregular-ahead", width: 320 });
    await opened.page.setViewport({ width: 320, height: 400 });
    await opened.page.focus("#before");
    await tabTo(opened, /^button: Sign up: /);
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForFunction(isDialogOpen);
    await tabTo(opened, /^button: Sign up$/);
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForFunction(() => window.deep(".told .message.tone-good").length > 0);
    await opened.page.waitForFunction(() => window.deep("[aria-busy=true]").length === 0);
    const up = await walk(opened, true);
    assert.deepEqual(
      up.filter(({ inSight }) => !inSight).map(({ words }) => words),
      [],
    );
    await opened.page.close();
  });

  it("Enter asks before signing up, Tab stays in the question, Escape leaves it and comes back", async () => {
    const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario: "irregular-ahead" });
    await opened.page.focus("#before");
    const button = await tabTo(opened, /^button: Sign up: /);
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForFunction(isDialogOpen);
    assert.equal(await focusInWords(opened), "heading: Sign up for this shift?");
    assert.deepEqual(await tabInDialog(opened), ["button: Sign up", "button: Not now"]);
    await opened.page.keyboard.press("Escape");
    await opened.page.waitForFunction(() => window.deep("dialog[open]").length === 0);
    assert.equal(await focusInWords(opened), button);
    await opened.page.close();
  });

  it("the space bar cancels a shift after asking, and the focus is not lost with its row", async () => {
    const opened = await openSettled(site, { tags: ["coop-next-shifts"], scenario: "irregular-ahead" });
    await opened.page.focus("#before");
    await tabTo(opened, /^button: Cancel this shift/);
    await opened.page.keyboard.press("Space");
    await opened.page.waitForFunction(isDialogOpen);
    await tabTo(opened, /^button: (?:Cancel|Yes)/);
    await opened.page.keyboard.press("Space");
    await opened.page.waitForFunction(() => window.deep("dialog[open]").length === 0);
    await opened.page.waitForFunction(() => window.focused()?.id === "heading");
    assert.match(await focusInWords(opened), /^heading: /);
    await opened.page.close();
  });

  it("Enter unfolds what is folded, and folds it again", async () => {
    const opened = await openSettled(site, { tags: ["coop-shift-help"], scenario: "regular" });
    await opened.page.focus("#before");
    await tabTo(opened, /DisclosureTriangle/);
    const isOpen = (): boolean | undefined => window.focused()?.closest("details")?.open;
    const first = await opened.page.evaluate(isOpen);
    await opened.page.keyboard.press("Enter");
    assert.equal(await opened.page.evaluate(isOpen), !first);
    await opened.page.keyboard.press("Space");
    assert.equal(await opened.page.evaluate(isOpen), first);
    await opened.page.close();
  });
});
