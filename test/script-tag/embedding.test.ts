/** The built script wherever a page, a CMS or its optimiser puts it; `npm run build` comes first. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";
import { faultsOf, open, waitForText, type Opened } from "./helpers/pages.ts";
import { mock, startEmbeddingSite, strictest, type Site } from "./helpers/site.ts";

const standing = "2 shifts behind";
const fallback = "Ask the members’ office where you stand.";
const element = `<coop-shift-status backend="${mock}"><p>${fallback}</p></coop-shift-status>`;
const module = `<script type="module" src="/cdn/coopshift.js"></script>`;

function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our shop</title>${head}</head><body>${body}</body></html>`;
}

const places: Readonly<Record<string, string>> = {
  "in the head": pageOf(module, element),
  "at the end of the body": pageOf("", element + module),
  "before the elements, in the body": pageOf("", module + element),
  "with async": pageOf(module.replace(" src", " async src"), element),
  "as a classic script in the head, where an optimiser dropped the type": pageOf(
    `<script src="/cdn/coopshift.js"></script>`,
    element,
  ),
  "as a classic script with defer": pageOf(`<script defer src="/cdn/coopshift.js"></script>`, element),
  "in the head, as the file of one element": pageOf(module.replace("coopshift.js", "shift-status.js"), element),
};

describe("an embedded script", () => {
  let browser: Browser;
  let site: Site;

  const show = async (html: string, policy = strictest): Promise<Opened> =>
    open(browser, site.addPage({ html, policy }));

  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), startEmbeddingSite()]);
  });
  beforeEach(() => site.restore());
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const [place, html] of Object.entries(places)) {
    it(`works ${place}`, async () => {
      const opened = await show(html);
      await waitForText(opened.page, "coop-shift-status", standing);
      assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
    });
  }

  for (const [kind, script] of [
    ["module", module],
    ["classic script", `<script src="/cdn/coopshift.js"></script>`],
  ] as const) {
    it(`works as a ${kind} under a policy that goes by a nonce, with all that it loads later`, async () => {
      const policy = strictest.replace("script-src 'self'", "script-src 'nonce-k7'");
      const opened = await show(pageOf("", element + script.replace(" src", ` nonce="k7" src`)), policy);
      await waitForText(opened.page, "coop-shift-status", standing);
      await opened.page.waitForSelector("coop-shift-status >>> [part~=forecast] [role=img]");
      assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
    });
  }

  it("may come late: until then the page shows what stands in the element", async () => {
    const release = site.hold("coopshift.js");
    const { page } = await show(pageOf(module.replace(" src", " async src"), element));
    await page.waitForFunction((words) => document.body.innerText.includes(words), {}, fallback);
    release();
    await waitForText(page, "coop-shift-status", standing);
    assert.ok(!(await page.evaluate(() => document.body.innerText)).includes(fallback));
  });

  it("may be missing, or JavaScript off: the page shows what stands in the element", async () => {
    site.tamper("coopshift.js", null);
    const { page } = await show(pageOf(module, element));
    assert.match(await page.evaluate(() => document.body.innerText), new RegExp(fallback));
    await page.setJavaScriptEnabled(false);
    site.restore();
    const placeholder = `<div data-coop="shift-status" data-backend="${mock}">${fallback}</div>`;
    await page.goto(site.addPage({ html: pageOf(module, placeholder) }));
    assert.equal(await page.$eval("body", (body) => body.innerText.trim()), fallback);
  });

  it("loaded twice is as good as once, also as two kinds of script, and says nothing of it", async () => {
    const twice = `<script src="/cdn/coopshift.js"></script>${module.replace(".js", ".js?ver=1")}${module.replace(".js", ".js?ver=2")}`;
    const opened = await show(pageOf(twice, element));
    await waitForText(opened.page, "coop-shift-status", standing);
    await opened.page.waitForFunction(() => document.readyState === "complete");
    assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
    assert.equal(site.requested.filter((file) => file === "mocks.js").length, 1);
  });

  it("in two versions on one page: the first one's elements stay, with one warning", async () => {
    const { version } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as { version: string };
    const code = await readFile(resolve(root, "dist/cdn/coopshift.js"), "utf8");
    site.add("newer.js", code.replaceAll(`"${version}"`, `"99.0.0"`));
    const newer = `<script type="module" src="/cdn/newer.js"></script>`;
    const opened = await show(pageOf(module + newer + newer.replace(".js", ".js?again"), element));
    await waitForText(opened.page, "coop-shift-status", standing);
    await opened.page.waitForFunction(() => document.readyState === "complete");
    assert.deepEqual(faultsOf(opened), []);
    assert.equal(opened.warnings.length, 1);
    assert.match(opened.warnings[0] ?? "", /^coopshift 99\.0\.0: its elements are registered already/);
  });

  it("in four files, one for each element: they share their reading, so that each request is made once", async () => {
    const names = ["shift-status", "next-shifts", "open-shifts", "past-shifts"];
    const scripts = names.map((name) => `<script type="module" src="/cdn/${name}.js"></script>`).join("");
    const elements = names.map((name) => `<coop-${name} backend="/api/v1"></coop-${name}>`).join("");
    const opened = await show(pageOf(scripts, elements), strictest.replace("connect-src 'none'", "connect-src 'self'"));
    await waitForText(opened.page, "coop-shift-status", standing);
    await waitForText(opened.page, "coop-past-shifts", "8 October");
    await waitForText(opened.page, "coop-open-shifts", "Deliveries and stock");
    assert.deepEqual(site.read.toSorted(), [...new Set(site.read)].toSorted());
    assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
  });

  it("in one file for an element and one for all, in either order: they share their reading, too", async () => {
    const policy = strictest.replace("connect-src 'none'", "connect-src 'self'");
    for (const names of [
      ["shift-status", "coopshift"],
      ["coopshift", "shift-status"],
    ]) {
      site.restore();
      const scripts = names.map((name) => `<script type="module" src="/cdn/${name}.js"></script>`).join("");
      const elements = ["shift-status", "past-shifts"].map((name) => `<coop-${name} backend="/api/v1"></coop-${name}>`);
      const opened = await show(pageOf(scripts, elements.join("")), policy);
      await waitForText(opened.page, "coop-shift-status", standing);
      await waitForText(opened.page, "coop-past-shifts", "8 October");
      assert.deepEqual(site.read.toSorted(), [...new Set(site.read)].toSorted());
      assert.deepEqual([...faultsOf(opened), ...opened.warnings], [], names.join());
      assert.equal(site.requested.includes("coopshift-parts.js"), names[0] === "shift-status");
    }
  });

  it("shows elements that a script adds, moves or clones later", async () => {
    const { page } = await show(pageOf(module, `<main></main><aside></aside>`));
    await page.waitForFunction(() => customElements.get("coop-shift-status") !== undefined);
    await page.evaluate((backend) => {
      const added = document.createElement("coop-shift-status");
      added.setAttribute("backend", backend);
      document.querySelector("main")?.append(added);
    }, mock);
    await waitForText(page, "main > coop-shift-status", standing);
    await page.evaluate(() => {
      const moved = document.querySelector("coop-shift-status");
      if (!moved) return;
      document.querySelector("aside")?.append(moved);
      document.querySelector("main")?.append(moved.cloneNode(true));
    });
    await waitForText(page, "aside > coop-shift-status", standing);
    await waitForText(page, "main > coop-shift-status", standing);
  });

  describe("where the CMS strips unknown tags", () => {
    const placeholders = `<div data-coop="shift-provider" data-backend="${mock}" data-lang="nl">
      <div class="mine" data-coop="shift-status" data-onclick="globalThis.ran = true">${fallback}</div>
      <div data-coop="coop-next-shifts" data-heading-level="4"><p>${fallback}</p></div>
    </div>`;

    for (const [place, html] of Object.entries({
      "of the whole build": pageOf(module, placeholders),
      "that runs while the page is still being read": pageOf(`<script src="/cdn/coopshift.js"></script>`, placeholders),
      "of single elements": pageOf(
        module.replace("coopshift", "shift-status") + module.replace("coopshift", "next-shifts"),
        placeholders,
      ),
    })) {
      it(`fills placeholders by their attributes, by the script ${place}`, async () => {
        const opened = await show(html);
        const { page } = opened;
        await waitForText(page, ".mine > coop-shift-status", "2 shifts achter");
        await waitForText(page, "coop-next-shifts", "Je volgende shifts");
        const facts = await page.evaluate(() => ({
          fallback: document.querySelector(".mine > coop-shift-status")?.textContent,
          outside: document.querySelector("coop-next-shifts")?.nextElementSibling ?? null,
          level: document.querySelector("coop-next-shifts")?.getAttribute("heading-level"),
          shown: document.body.innerText.trim(),
        }));
        assert.deepEqual(facts, { fallback, outside: null, level: "4", shown: "" });
        assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
      });
    }

    it("takes from a placeholder only what the element knows: who may write `data-*` can't write a handler", async () => {
      const { page } = await show(pageOf(module, placeholders));
      await waitForText(page, "coop-shift-status", "2 shifts achter");
      const names = await page.$eval("coop-shift-status", (filled) => filled.getAttributeNames());
      assert.ok(!names.includes("onclick"), names.join());
    });

    it("fills those that come later, once: a copy keeps the element that it came with", async () => {
      const { page } = await show(pageOf(module, placeholders));
      await waitForText(page, "coop-shift-status", "2 shifts achter");
      await page.evaluate((backend) => {
        const later = document.createElement("div");
        Object.assign(later.dataset, { coop: "past-shifts", backend });
        const copy = document.querySelector(".mine")?.cloneNode(true);
        document.body.append(later, ...(copy ? [copy] : []));
      }, mock);
      await waitForText(page, "coop-past-shifts", "8 October");
      assert.deepEqual(
        await page.$$eval(".mine", (all) => all.map(({ childElementCount }) => childElementCount)),
        [1, 1],
      );
    });
  });
});
