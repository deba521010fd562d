/** The code that the page of snippets gives, in a browser, under the policy that it names; `npm run build` comes first. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { transform } from "esbuild";
import { parse } from "vue/compiler-sfc";
import type { Browser } from "puppeteer-core";
import { kinds, policyFor, wholePage, type Choices, type Facts } from "../../demo/snippet/snippets.js";
import { launchChromium } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";
import { faultsOf, open, waitForText } from "../script-tag/helpers/pages.ts";
import { mock, startEmbeddingSite, type Site } from "../script-tag/helpers/site.ts";

const standing = "2 shifts behind";
const usual: Choices = {
  elements: ["shift-status", "next-shifts", "open-shifts"],
  backend: "/api/v1",
  files: "/cdn",
  lang: "en",
  theme: "",
  single: false,
  loginUrl: "/login",
};

const variants: Readonly<Record<string, Partial<Choices>>> = {
  "the usual choices": {},
  "a theme": { theme: "warm" },
  "one file for each element": { single: true },
  "the whole member's page": { elements: ["my-shifts"], single: true },
  mocks: { backend: mock },
};

/** Elements that few pages have, and what there is of each once it is there. */
const seldom: Readonly<Record<string, string>> = {
  "my-shifts": "coop-shift-status",
  "shift-notices": "[part~=notice]",
  "open-slots": "[part~=slot]",
  "shift-help": "[part~=topic]",
};

/** The tags of a head, without the PHP or the template around them. */
const tagsOf = (code: string): string =>
  code
    .split("\n")
    .filter((line) => /^\s*<(?:link|script)/.test(line))
    .join("\n");

describe("a snippet", () => {
  let browser: Browser;
  let site: Site;
  let facts: Facts;

  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), startEmbeddingSite()]);
    const { version, files } = JSON.parse(await readFile(resolve(root, "dist/cdn/sri.json"), "utf8")) as {
      version: string;
      files: Record<string, string>;
    };
    facts = { version, hashes: files };
  });
  beforeEach(() => site.restore());
  after(async () => {
    await browser.close();
    await site.close();
  });

  const show = async (html: string, choices: Choices): Promise<void> => {
    const opened = await open(browser, site.addPage({ html, policy: policyFor(choices) }));
    const inPage = choices.elements.includes("my-shifts") ? "coop-my-shifts" : "coop-shift-status";
    await (inPage === "coop-my-shifts"
      ? opened.page.waitForSelector("coop-my-shifts >>> coop-shift-status")
      : waitForText(opened.page, inPage, standing));
    assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
  };

  const preloads = (change: Partial<Choices>): readonly string[] =>
    wholePage({ ...usual, ...change }, facts).match(/<link rel="modulepreload".*>/g) ?? [];
  const link = (file: string, media = ""): string =>
    `<link rel="modulepreload" href="/cdn/${file}"${media} integrity="${facts.hashes[file]}" crossorigin="anonymous">`;

  for (const [what, change] of Object.entries(variants)) {
    it(`for a plain page works under its own policy: ${what}`, async () => {
      const choices = { ...usual, ...change };
      await show(wholePage(choices, facts), choices);
    });
  }

  it("asks for the week's grid together with the script, on wide screens, where open shifts are shown", () => {
    const wide = ' media="(min-width: 62rem)"';
    assert.deepEqual(preloads({}), [link("coopshift-grid.js", wide)]);
    assert.deepEqual(preloads({ elements: ["my-shifts"] }).slice(-1), [link("coopshift-grid.js", wide)]);
    assert.deepEqual(preloads({ single: true }), [link("open-shifts-grid.js", wide)]);
    assert.deepEqual(preloads({ elements: ["next-shifts"] }), []);
  });

  it("asks for what shows an element that few pages have together with the script, where the page has it", () => {
    const elements = ["shift-notices", "shift-status", "open-slots", "shift-help"];
    const files = ["coopshift-shift-notices.js", "coopshift-open-slots.js", "coopshift-shift-help.js"];
    assert.deepEqual(
      preloads({ elements }),
      files.map((file) => link(file)),
    );
    assert.deepEqual(preloads({ elements, single: true }), [], "the file of one element has it");
    assert.deepEqual(preloads({ elements: ["my-shifts"] }).slice(0, -1), [
      link("coopshift-my-shifts.js"),
      link("coopshift-shift-notices.js"),
    ]);
  });

  for (const [element, shown] of Object.entries(seldom)) {
    const part = `coopshift-${element}.js`;

    it(`has what shows <coop-${element}> on its way beside the script, by one request that serves the script`, async () => {
      const choices = { ...usual, elements: [element] };
      const release = site.hold("coopshift.js");
      const asked = site.whenAsked(part);
      const opening = open(browser, site.addPage({ html: wholePage(choices, facts), policy: policyFor(choices) }));
      await asked;
      release();
      const opened = await opening;
      await opened.page.waitForSelector(`coop-${element} >>> ${shown}`);
      assert.deepEqual(
        site.requested.filter((file) => file === part),
        [part],
      );
      assert.deepEqual([...faultsOf(opened), ...opened.warnings], []);
    });
  }

  it("runs nothing that came in place of what it asks for beforehand", async () => {
    const choices = { ...usual, elements: ["shift-help"] };
    site.tamper("coopshift-shift-help.js", (code) => `globalThis.ranTampered = true;\n${code}`);
    const { page } = await open(browser, site.addPage({ html: wholePage(choices, facts), policy: policyFor(choices) }));
    await page.waitForSelector("coop-shift-help >>> [part~=retry]");
    assert.equal(await page.evaluate("globalThis.ranTampered"), undefined);
  });

  it("takes the files from another origin, with their hashes", async () => {
    const choices = { ...usual, files: site.cdn, theme: "contrast" };
    const html = wholePage(choices, facts);
    const files = html.match(/<(?:link|script)[^>]*\.(?:css|js)"[^>]*>/g) ?? [];
    assert.ok(files.length >= 3);
    for (const file of files) assert.match(file, /integrity="sha384-/);
    await show(html, choices);
  });

  it("allows files and a backend that are elsewhere by the page's own scheme, or by one in capitals", async () => {
    const cdn = site.cdn.replace("http:", "");
    const choices = { ...usual, files: cdn };
    await show(wholePage(choices, facts), choices);
    const backend = "//coop.example/api/v1";
    assert.match(policyFor({ ...usual, backend }), /connect-src coop\.example;/);
    const [head] = kinds.html({ ...usual, backend }, facts);
    assert.match(head?.code ?? "", /<link rel="preconnect" href="\/\/coop\.example" /);
    assert.match(policyFor({ ...usual, files: "HTTPS://CDN.example/x" }), /script-src https:\/\/cdn\.example;/);
  });

  it("preloads what the elements read, and they read it by that one request", async () => {
    await show(wholePage(usual, facts), usual);
    assert.deepEqual(site.read, ["/overview"]);
  });

  for (const kind of ["wordpress", "drupal", "odoo"] as const) {
    it(`for ${kind} works in its two places, under its policy`, async () => {
      const [head, body] = kinds[kind](usual, facts);
      await show(
        `<!doctype html><html lang="fr"><head><title>Our shop</title>${tagsOf(head?.code ?? "")}</head>
<body>${body?.code}</body></html>`,
        usual,
      );
    });
  }

  it("for React and Vue is code that their compilers take", async () => {
    const [react] = kinds.react(usual, facts);
    await transform(react?.code ?? "", { loader: "jsx" });
    const vue = kinds.vue(usual, facts).find(({ name }) => name === "Shifts.vue");
    assert.deepEqual(parse(vue?.code ?? "").errors, []);
  });

  it("for Svelte has no braces that it would read as code: an address may say where to put the one to come back to", () => {
    const [svelte] = kinds.svelte({ ...usual, loginUrl: "/login?next={return}" }, facts);
    assert.match(svelte?.code ?? "", /login-url="\/login\?next=&#123;return&#125;"/);
  });

  it("writes what was typed as text: an address can't end the attribute that it stands in", () => {
    const html = wholePage({ ...usual, backend: `/api"><script>alert(1)</script>` }, facts);
    assert.ok(!html.includes("<script>alert"), html);
  });
});
