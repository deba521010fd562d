/** What the files of the script-tag build are made of; `npm run build` comes first. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, it } from "node:test";
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
  const found = (await readBuilt(file)).matchAll(/^part\("([^"]+)",(?:\[([^\]]*)\])?/gm);
  return [...found].map(([, name = "", needs = ""]) => ({
    name,
    needs: [...needs.matchAll(/"\.\/([^"]+)"/g)].map(([, need = ""]) => need),
  }));
}

async function listModules(file: string): Promise<readonly string[]> {
  const { sections } = JSON.parse(await readBuilt(`${file}.map`)) as SourceMap;
  return sections.flatMap(({ map }) => map.sources);
}

describe("the script-tag build", () => {
  for (const { name } of scriptFiles) {
    const [first, more] = [`${name}.js`, `${name}-more.js`];

    it(`has no module twice in ${first} and ${more}`, async () => {
      const modules = [...(await listModules(first)), ...(await listModules(more))];
      assert.ok(modules.some((module) => /sdk\/writes\.[jt]s$/.test(module)));
      assert.deepEqual(modules, [...new Set(modules)]);
    });

    it(`gives each part of ${first} and ${more} what it needs before it runs`, async () => {
      const there = new Set<string>();
      for (const part of [...(await listParts(first)), ...(await listParts(more))]) {
        assert.deepEqual(
          part.needs.filter((need) => !there.has(need)),
          [],
          part.name,
        );
        there.add(part.name);
      }
      assert.ok(there.size > 2);
    });

    it(`has templates and styles in ${first} and ${more} without the room that their readers want`, async () => {
      const built = (await readBuilt(first)) + (await readBuilt(more));
      assert.deepEqual(built.match(/[`}>;]\n +[<.:@$]/g), null);
    });

    it(`knows in ${first} the hash that sri.json gives of ${more}`, async () => {
      const { files } = JSON.parse(await readBuilt("sri.json")) as { files: Readonly<Record<string, string>> };
      assert.ok((await readBuilt(first)).includes(`"${more}":"${files[more]}"`));
    });
  }
});
