/** Each word and icon of every element can be read: in every theme, light and dark, in a member's own colours, on paper. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readSource } from "../helpers/sources.ts";
import { findFaint } from "./seen.ts";
import { openSettled, startSite, type Site } from "./site.ts";

const schemes = ["light", "dark"] as const;

describe("every word and icon", () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  for (const scenario of ["irregular-alert", "notices"]) {
    it(`can be read in each theme, light and dark: ${scenario}`, async () => {
      const { page } = await openSettled(site, { scenario });
      await page.evaluate(() => {
        for (const details of window.deep("details")) if (details instanceof HTMLDetailsElement) details.open = true;
      });
      for (const theme of ["", "plain", "warm", "contrast", "bootstrap"]) {
        const css = theme === "" ? "" : readSource(`src/theme/presets/${theme}.css`);
        for (const scheme of schemes) {
          await page.evaluate(
            (sheet, colours) => {
              const style = document.querySelector("style#theme") ?? document.createElement("style");
              style.id = "theme";
              style.textContent = `${sheet} :root { color-scheme: ${colours} }`;
              document.head.append(style);
            },
            css,
            scheme,
          );
          assert.deepEqual(await findFaint(page, theme === "contrast" ? 7 : 4.5), [], `${theme} ${scheme}`);
        }
      }
      await page.close();
    });
  }

  it("can be read in colours of the member’s own, where cards and buttons keep an edge and the focus a ring", async () => {
    for (const scheme of schemes) {
      const media = { "forced-colors": "active", "prefers-color-scheme": scheme };
      const opened = await openSettled(site, { scenario: "irregular-ahead", media, scheme });
      const { page } = opened;
      assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
      assert.deepEqual(await findFaint(page), [], scheme);
      const edgeless = await page.evaluate(() => {
        const canvas = getComputedStyle(document.documentElement).backgroundColor;
        return window
          .deep("[part~=card], [part~=verdict], button:not([part~=hide]), select")
          .filter((each) => each.checkVisibility())
          .filter((each) => {
            const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(each);
            return Number.parseFloat(borderInlineStartWidth) < 1 || borderInlineStartColor === canvas;
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 120));
      });
      assert.deepEqual(edgeless, []);
      const plated = await page.evaluate(() => {
        // The browser puts a plate of the page's colour behind words, which makes those of that colour vanish.
        const canvas = getComputedStyle(document.documentElement).backgroundColor;
        const hasText = ({ childNodes }: Element): boolean =>
          [...childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
        return window
          .deep("*")
          .filter((each) => each.checkVisibility() && hasText(each))
          .filter((each) => {
            const { color, forcedColorAdjust } = getComputedStyle(each);
            return color === canvas && forcedColorAdjust !== "none";
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 120));
      });
      assert.deepEqual(plated, []);
      await page.focus("#before");
      await page.keyboard.press("Tab");
      const [ring, ground] = await page.evaluate(() => {
        const focused = window.focused();
        const { outlineStyle, outlineColor } = getComputedStyle(focused ?? document.body);
        return [`${outlineStyle} ${outlineColor}`, getComputedStyle(document.documentElement).backgroundColor];
      });
      assert.match(ring ?? "", /^solid /);
      assert.notEqual(ring, `solid ${ground ?? ""}`);
      await page.close();
    }
  });

  it("can be read on paper, from a dark page too, and nothing to press is printed", async () => {
    const { page, devTools } = await openSettled(site, { scenario: "irregular-ahead", scheme: "dark" });
    await devTools.send("Emulation.setEmulatedMedia", { media: "print" });
    await page.evaluate(() => {
      document.documentElement.style.cssText = "color-scheme: light; background: white";
    });
    // A browser leaves grounds out when it prints, unless it is told that they matter.
    const left = await page.evaluate(
      () =>
        window.deep("*").filter((each) => {
          const { backgroundColor, printColorAdjust } = getComputedStyle(each);
          const isOurs = each.getRootNode() instanceof ShadowRoot;
          return isOurs && backgroundColor !== "rgba(0, 0, 0, 0)" && printColorAdjust !== "exact";
        }).length,
    );
    assert.equal(left, 0);
    assert.deepEqual(await findFaint(page), []);
    const pressed = await page.evaluate(() =>
      window
        .deep("button, select, dialog")
        .filter((each) => each.checkVisibility())
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    assert.deepEqual(pressed, []);
    await page.close();
  });
});
