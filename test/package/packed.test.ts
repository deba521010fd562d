/**
 * The package as it is published: what the tarball holds, and projects as those who install it write them
 * (`test/consumers`). Their types are checked with those of the package itself, they are built, and what was built runs.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { serveSite } from "../../scripts/lib/serve-site.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";
import { createFolder, install, pack, runTool, type Packed } from "./helpers/install.ts";

/** Everything that ships; each line has something to it. */
const shipped = [
  /^(?:CHANGELOG\.md|LICENSE|README\.md|SECURITY\.md|package\.json)$/,
  /^dist\/(?:index|index\.node|elements|define|mocks|cdn|jsx|vue|svelte)\.(?:d\.ts|js)$/,
  /^dist\/(?:backend|cli|contract|domain|elements|i18n|mocks|script-tag|sdk|theme|tools)\/.+\.(?:d\.ts|js)$/,
  /^dist\/cdn\/(?:[\w-]+\.js|coopshift\.css|themes\/[\w-]+\.css|sri\.json)$/,
  /^dist\/licences\.txt$/,
  /^dist\/texts\/\w+\.json$/,
  /^dist\/themes\/[\w-]+\.css$/,
  /^dist\/(?:custom-elements|openapi|sbom|vscode\.css-custom-data|vscode\.html-custom-data|web-types)\.json$/,
];
/** Bytes of the tarball: what there is and a tenth. */
const mostBytes = 1_420_000;

describe("the packed package", () => {
  let folder: string;
  let remove: () => Promise<void>;
  let packed: Packed;

  before(async () => {
    ({ folder, remove } = await createFolder());
    packed = await pack(folder);
  });
  after(() => remove());

  it("holds what ships and nothing else, in few bytes", () => {
    const paths = packed.files.map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !shipped.some((pattern) => pattern.test(path))),
      [],
      "these are not to ship",
    );
    assert.deepEqual(
      shipped.filter((pattern) => !paths.some((path) => pattern.test(path))).map(String),
      [],
      "nothing is left of these",
    );
    assert.ok(packed.size < mostBytes, `${packed.size} bytes`);
  });

  it("names no source map, as none ships: the modules are readable, and 2 MB of them would be in every install", async () => {
    const scripts = packed.files.filter(({ path }) => /^dist\/cdn\/.*\.js$/.test(path));
    assert.ok(scripts.length > 0);
    for (const { path } of scripts) {
      assert.doesNotMatch((await readFile(join(root, path), "utf8")).slice(-200), /sourceMappingURL/, path);
    }
  });

  it("finds its entries and their types as every resolver of ES modules looks for them", async () => {
    await Promise.all([
      runTool("publint", [packed.tarball, "--strict"], folder),
      runTool("attw", [packed.tarball, "--profile", "esm-only", "--no-emoji"], folder),
    ]);
  });

  it("runs in plain Node and types there, without a browser's types", async () => {
    const project = await install("node", packed, folder);
    const [, printed] = await Promise.all([runTool("tsc", [], project), runTool("node", ["src/main.ts"], project)]);
    assert.deepEqual(JSON.parse(printed), { letter: "A", name: "Hugo Desmet", reason: "HttpProblem", dom: false });
  });

  it("types in plain TypeScript by both ways of resolution, its own declarations checked too", async () => {
    const project = await install("typescript", packed, folder);
    await Promise.all([runTool("tsc", [], project), runTool("tsc", ["-p", "tsconfig.nodenext.json"], project)]);
  });

  describe("on a page built with Vite", () => {
    let browser: Browser;
    before(async () => {
      browser = await launchChromium();
    });
    after(() => browser.close());

    for (const [project, name] of [
      ["vite-react", "React 19"],
      ["vite-vue", "Vue 3"],
    ] as const) {
      it(`shows its elements in ${name}, takes properties, and tells of events`, async () => {
        const target = await install(project, packed, folder);
        await Promise.all([runTool("tsc", [], target), runTool("vite", ["build", "--logLevel", "error"], target)]);
        const served = await serveSite(join(target, "dist"));
        try {
          const { page, errors } = await openPage(browser, served.url);
          await page.waitForFunction(() => document.querySelector("output")?.textContent?.split(" ").length === 2, {
            timeout: 20_000,
          });
          const shown = await page.evaluate(() => {
            const card = document.querySelector("coop-shift-status");
            const heading = card?.shadowRoot?.querySelector("[part=heading]");
            const answer = card?.shadowRoot?.querySelector("[part=answer]");
            return {
              level: heading?.getAttribute("aria-level"),
              answer: answer?.textContent?.trim(),
              offers: document.querySelector("coop-open-shifts")?.shadowRoot?.querySelector("[part~=offer]") !== null,
              told: document.querySelector("output")?.textContent?.split(" ").sort(),
            };
          });
          assert.deepEqual(shown, {
            level: "3",
            answer: "Vous pouvez faire vos courses",
            offers: true,
            told: ["coop-open-shifts", "coop-shift-status"],
          });
          assert.deepEqual(errors, []);
          await page.close();
        } finally {
          await served.close();
        }
      });
    }
  });
});
