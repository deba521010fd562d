/** For members who ask for less motion, and for fingers. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openSettled, startSite, type Opened, type Site } from "./site.ts";

/** What moves, as `div.bone: bone`. */
function findMotion({ page }: Opened): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...new Set(
      window.deep("*").flatMap((each) =>
        each
          .getAnimations({ subtree: true })
          .filter(({ playState }) => playState === "running")
          .map((animation) => `${each.localName}.${each.className}: ${animation.constructor.name}`),
      ),
    ),
  ]);
}

async function openDialog({ page }: Opened): Promise<void> {
  await page.evaluate(() => window.deep("button.sign-up")[0]?.click());
  await page.waitForFunction(() => window.deep("dialog[open]").length > 0);
}

describe("for members who ask for less motion", () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it("nothing moves: not while loading, not in a question, not while it is being carried out", async () => {
    // Without an answer, it is still loading, or being carried out, when it is looked at.
    const still = { tags: ["coop-open-shifts"], media: { "prefers-reduced-motion": "reduce" } } as const;
    const loading = await site.open({ ...still, scenario: "irregular-ahead?fail=timeout" });
    await loading.page.waitForFunction(() => window.deep("[part~=skeleton]").length > 0);
    assert.deepEqual(await findMotion(loading), []);
    await loading.page.close();
    const opened = await openSettled(site, { ...still, scenario: "irregular-ahead?fail=timeout&on=writes" });
    await openDialog(opened);
    assert.deepEqual(await findMotion(opened), []);
    await opened.page.evaluate(() => window.deep("dialog [part~=confirm]")[0]?.click());
    await opened.page.waitForFunction(() => window.deep("dialog [part~=confirm][aria-disabled=true]").length > 0);
    assert.deepEqual(await findMotion(opened), []);
    await opened.page.close();
  });

  it("what moves for others is found by the same look", async () => {
    const scenario = "irregular-ahead?fail=timeout&on=writes";
    const opened = await openSettled(site, { tags: ["coop-open-shifts"], scenario });
    await openDialog(opened);
    await opened.page.evaluate(() => window.deep("dialog [part~=confirm]")[0]?.click());
    await opened.page.waitForFunction(() => window.deep("[part~=confirm] > [aria-hidden]").length > 0);
    assert.notDeepEqual(await findMotion(opened), []);
    await opened.page.close();
  });
});

describe("for fingers", () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  /** What is lower or narrower than that, links in a sentence left out (WCAG 2.5.8). */
  function findSmall({ page }: Opened, least: number): Promise<readonly string[]> {
    return page.evaluate((pixels) => {
      const inSentence = (each: HTMLElement): boolean => getComputedStyle(each).display === "inline";
      return window
        .deep("button, select, a[href], summary")
        .filter((each) => each.getRootNode() instanceof ShadowRoot && each.checkVisibility() && !inSentence(each))
        .flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          const small = Math.round(height) < pixels || Math.round(width) < pixels;
          return small ? [`${each.localName}.${each.className} “${each.innerText}” ${width} × ${height}`] : [];
        });
    }, least);
  }

  for (const [scenario, width] of [
    ["irregular-ahead", 390],
    ["irregular-ahead", 1180],
    ["notices", 390],
    ["regular?fail=server", 390],
  ] as const) {
    it(`whatever one presses is 44 px high and wide on a touch screen of ${width} px: ${scenario}`, async () => {
      const opened = await openSettled(site, { scenario, width, touch: true });
      await opened.page.evaluate(() => {
        for (const details of window.deep("details")) if (details instanceof HTMLDetailsElement) details.open = true;
      });
      assert.deepEqual(await findSmall(opened, 44), []);
      await opened.page.close();
    });
  }

  it("and 24 px at least with a mouse, however dense the page", async () => {
    const opened = await openSettled(site, { scenario: "irregular-ahead", width: 1280 });
    for (const density of ["1", "0.7"]) {
      await opened.page.evaluate(
        (value) => document.documentElement.style.setProperty("--coop-density", value),
        density,
      );
      assert.deepEqual(await findSmall(opened, 24), [], density);
    }
    await opened.page.close();
  });
});
