/** What the docs tell somebody to paste works: it compiles, and names what there is. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { createManifest } from "../../scripts/lib/manifest/create.ts";
import { entryPoints } from "../../stories/docs/blocks/entry-points.ts";
import { elementsOf } from "../../stories/docs/theming/manifest.ts";
import { tokenList } from "../../src/theme/token-list.ts";
import { root } from "../helpers/sources.ts";
import { markdown, pages, samplesOf } from "./doc-files.ts";

/** What a reader has of their own, and a sample may use without saying so. */
const readersOwn = "declare const getToken: () => Promise<string>;\n";

/** The types that a reader gets, as built. */
const entries = { coopshift: "index.d.ts", "coopshift/elements": "elements.d.ts", "coopshift/mocks": "mocks.d.ts" };

function typeCheck(
  samples: readonly { readonly path: string; readonly line: number; readonly code: string }[],
): string {
  const parent = resolve(root, "node_modules/.cache/coopshift");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "samples-"));
  try {
    const files = samples.map(({ path, line, code }, index) => {
      const file = `${index}.ts`;
      writeFileSync(join(folder, file), `// ${path}:${line}\n${code}\nexport {};\n`);
      return file;
    });
    writeFileSync(join(folder, "own.d.ts"), readersOwn);
    const paths = Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, [resolve(root, "dist", file)]]),
    );
    const config = {
      extends: resolve(root, "tsconfig.json"),
      compilerOptions: { paths, noUnusedLocals: false, types: [] },
      include: [],
      files: [...files, "own.d.ts"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const { stdout } = spawnSync(resolve(root, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], {
      encoding: "utf8",
    });
    // The compiler names files that the reader never sees: the place in the docs is what helps.
    return stdout.replaceAll(/^\S*?(\d+)\.ts\(\d+/gm, (_, index: string) => {
      const sample = samples[Number(index)];
      return `${sample?.path}:${sample?.line} (`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const elements = elementsOf(createManifest());
const everyText = [...markdown, ...pages].filter(({ path }) => path !== "CHANGELOG.md");

/** Attributes that any element of HTML may have. */
const global = ["class", "id", "lang", "dir", "slot", "style", "hidden"];

describe("what the docs tell somebody to paste", () => {
  it("comes from entries that the package has, each of which the API's overview names", () => {
    const { exports } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { exports: object };
    const there = Object.keys(exports).filter((entry) => entry !== "./package.json");
    assert.deepEqual(
      Object.keys(entryPoints).toSorted(),
      there.map((entry) => entry.replace(/^\./, "coopshift")).toSorted(),
    );
  });

  it("compiles where it is TypeScript", () => {
    const samples = samplesOf("ts");
    assert.ok(samples.length >= 5, "there are samples");
    assert.equal(typeCheck(samples), "");
  });

  it("has tags and attributes that the elements have", () => {
    for (const { path, text } of everyText) {
      for (const [, tag = "", attributes = ""] of text.matchAll(/<(coop-[\w-]+)((?:\s+[\w-]+="[^"]*")*)/g)) {
        const element = elements.find(({ tagName }) => tagName === tag);
        assert.ok(element, `${path} has <${tag}>, which is no element`);
        for (const [, name = ""] of attributes.matchAll(/([\w-]+)="/g)) {
          const known = global.includes(name) || element.attributes.some((attribute) => attribute.name === name);
          assert.ok(known, `${path} gives <${tag}> the attribute ${name}, which it doesn't have`);
        }
      }
    }
  });

  it("names custom properties and parts that there are", () => {
    const tokens = new Set<string>([...tokenList.map(({ name }) => name), "--coop-unit"]);
    for (const { path, text } of everyText) {
      for (const [name] of text.matchAll(/--coop-[a-z][a-z-]*[a-z]/g)) {
        assert.ok(tokens.has(name), `${path} names ${name}, which is no custom property`);
      }
      for (const [, tag = "", part = ""] of text.matchAll(/(coop-[\w-]+)::part\(([\w-]+)\)/g)) {
        const parts = elements.find(({ tagName }) => tagName === tag)?.cssParts ?? [];
        assert.ok(
          parts.some(({ name }) => name === part),
          `${path} names ${tag}::part(${part}), which isn't there`,
        );
      }
    }
  });
});
