/** What the files of the script-tag build are made of; `npm run build` comes first. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { rollup, type Plugin } from "rollup";
import { alone, asChunks, partsOf } from "../../scripts/script-tag/parts.ts";
import { scriptFiles } from "../../scripts/script-tag/files.ts";
import { root } from "../helpers/sources.ts";

interface Part {
  readonly name: string;
  readonly needs: readonly string[];
}

interface SourceMap {
  readonly sections: readonly { readonly map: { readonly sources: readonly string[] } }[];
}

async function readBuilt(file: string): Promise<string> {
  return readFile(resolve(root, "dist/cdn", file), "utf8");
}

async function listParts(file: string): Promise<readonly Part[]> {
  const found = (await readBuilt(file)).matchAll(/^part\(`([^`]+)`,(?:\[([^\]]*)\])?/gm);
  return [...found].map(([, name = "", needs = ""]) => ({
    name,
    needs: [...needs.matchAll(/`\.\/([^`]+)`/g)].map(([, need = ""]) => need),
  }));
}

async function listModules(file: string): Promise<readonly string[]> {
  const { sections } = JSON.parse(await readBuilt(`${file}.map`)) as SourceMap;
  return sections.flatMap(({ map }) => map.sources);
}

/** Files that one loads later: what comes when the browser is idle, and parts that come when they are asked for. */
function listLater(name: string): readonly string[] {
  const all = readdirSync(resolve(root, "dist/cdn")).filter((file) => file.startsWith(`${name}-`));
  return all.filter((file) => file.endsWith(".js") && !file.endsWith("-parts.js"));
}

describe("the script-tag build", () => {
  for (const { name, elements } of scriptFiles) {
    const first = `${name}.js`;

    it(`has ${first} compiled while it still comes, by a hint that Chromium reads on the first line alone`, async () => {
      assert.match(await readBuilt(first), /^\/\/# allFunctionsCalledOnLoad\n\/\*! coopshift /);
    });

    it(`has everything in ${first} and what it loads later`, async () => {
      const modules = [first, ...listLater(name)].map(listModules);
      assert.ok((await Promise.all(modules)).flat().some((module) => /sdk\/writes\.[jt]s$/.test(module)));
    });

    const own = elements.length === 2 ? elements.slice(1) : [];
    it(`has what shows ${own.length === 0 ? "no element that few pages have" : "its element"} in ${first}`, async () => {
      const parts = (await listModules(first)).filter((module) => /\.part\.[jt]s$/.test(module));
      assert.deepEqual(
        parts.filter((part) => !own.some((element) => part.includes(`/${element}.part.`))),
        [],
      );
      assert.ok(!listLater(name).includes(`${name}-${name}.js`));
    });

    for (const later of listLater(name)) {
      it(`has no module twice in ${first} and ${later}`, async () => {
        const modules = [...(await listModules(first)), ...(await listModules(later))];
        assert.deepEqual(modules, [...new Set(modules)]);
      });

      it(`gives each part of ${first} and ${later} what it needs before it runs`, async () => {
        const there = new Set<string>();
        for (const part of [...(await listParts(first)), ...(await listParts(later))]) {
          assert.deepEqual(
            part.needs.filter((need) => !there.has(need)),
            [],
            part.name,
          );
          there.add(part.name);
        }
        assert.ok(there.size > 1);
      });

      it(`has templates and styles in ${first} and ${later} without the room that their readers want`, async () => {
        const built = (await readBuilt(first)) + (await readBuilt(later));
        assert.deepEqual(built.match(/[`}>;]\n +[<.:@$]/g), null);
      });

      it(`knows in ${first} the hash of ${later}`, async () => {
        const hash = createHash("sha256")
          .update(await readBuilt(later))
          .digest("base64");
        assert.ok((await readBuilt(first)).includes(`"${later}":"sha256-${hash}"`));
      });
    }
  }
});

/** A made-up website's modules, by their names. */
const modules: Readonly<Record<string, string>> = {
  "entry.js": `import "shared.js"; import("idle.js"); import("grid.part.js"); import("later.part.js");`,
  "shared.js": `globalThis.shared = 1;`,
  "idle.js": `import "shared.js"; import "common.js"; globalThis.idle = 1;`,
  "grid.part.js": `import "shared.js"; import "cells.js"; import "common.js"; globalThis.grid = 1;`,
  "cells.js": `globalThis.cells = 1;`,
  "common.js": `globalThis.common = 1;`,
  "later.part.js": `globalThis.later = 1;`,
};

const virtual: Plugin = {
  name: "virtual",
  resolveId: (id) => (id in modules ? id : null),
  load: (id) => modules[id] ?? null,
};

describe("what a file loads later", () => {
  for (const [how, options] of [["alone", alone] as const, ["beside others", {}] as const]) {
    it(`is apart by when it is needed, each with all that the file hasn't, where it is built ${how}`, async () => {
      const bundle = await rollup({ input: { entry: "entry.js" }, plugins: [virtual] });
      const { output } = await bundle.generate({ format: "es", ...options });
      const chunks = asChunks(output, (id) => /^idle|part/.test(id));
      const { later } = partsOf("entry", chunks);
      const found = Object.fromEntries(
        [...later].map(([part, its]) => [part, its.flatMap(({ moduleIds }) => moduleIds).toSorted()]),
      );
      assert.deepEqual(found, {
        grid: ["cells.js", "common.js", "grid.part.js"],
        later: ["later.part.js"],
        more: ["common.js", "idle.js"],
      });
    });
  }
});
