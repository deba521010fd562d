/** What a bundler keeps of the package: everything that was asked for, and nothing else. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rollup } from "rollup";
import { readSource, root } from "../helpers/sources.ts";

/** By its own name, as Node and bundlers let a package do. */
async function bundleByEsbuild(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    write: false,
    logLevel: "error",
  });
  return outputFiles.map(({ text }) => text).join("");
}

async function bundleByRollup(code: string): Promise<string> {
  const entry = resolve(root, "entry.js");
  const bundle = await rollup({
    input: entry,
    plugins: [
      { name: "entry", resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
      nodeResolve({ browser: true }),
    ],
    // What comes to nothing is said to; the test says so too.
    onwarn: ({ code: kind, message }) => assert.equal(kind, "EMPTY_BUNDLE", message),
  });
  const { output } = await bundle.generate({ format: "es", compact: true });
  return output.map((file) => (file.type === "chunk" ? file.code : "")).join("");
}

/** With what they may add: in one file, esbuild wraps each module that an `import()` of the SDK's could reach. */
const bundlers = {
  esbuild: { bundle: bundleByEsbuild, most: 1.12 },
  rollup: { bundle: bundleByRollup, most: 1.01 },
};

function weigh(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

/** What somebody needs who shows the week's letter and who may sign up, and where these are at home. */
const three = {
  weekLetter: "domain/cycle.js",
  maySignUp: "domain/sign-up.js",
  alertDate: "domain/alert-date.js",
} as const;
const use = `console.log(${Object.keys(three).join(", ")});`;
const fromPackage = `import { ${Object.keys(three).join(", ")} } from "coopshift"; ${use}`;
const fromFiles = `${Object.entries(three)
  .map(([name, file]) => `import { ${name} } from ${JSON.stringify(resolve(root, "dist", file))};`)
  .join(" ")} ${use}`;

describe("a bundle", () => {
  for (const [name, { bundle, most }] of Object.entries(bundlers)) {
    it(`by ${name} of three functions of the SDK costs what these three cost`, async () => {
      const [whole, parts] = await Promise.all([bundle(fromPackage), bundle(fromFiles)]);
      assert.ok(weigh(whole) <= weigh(parts) * most, `${weigh(whole)} bytes, alone ${weigh(parts)}`);
    });

    it(`by ${name} of an import that uses nothing is empty`, async () => {
      assert.equal((await bundle('import "coopshift";')).trim(), "");
      assert.equal((await bundle('import { createCoopShift } from "coopshift";')).trim(), "");
    });
  }

  it("of coopshift/define still registers every element", async () => {
    const code = await bundleByEsbuild('import "coopshift/define";');
    assert.match(code, /\.define\(/);
    assert.match(code, /"coop-shift-status"/);
  });

  it("of one function is at most 1 kB, of three at most 3 kB, gzipped", async () => {
    const one = await bundleByEsbuild('import { weekLetter } from "coopshift"; console.log(weekLetter);');
    assert.ok(weigh(one) <= 1_000, `${weigh(one)} bytes`);
    const all = await bundleByEsbuild(fromPackage);
    assert.ok(weigh(all) <= 3_000, `${weigh(all)} bytes`);
  });

  it("names as having effects only files that there are", () => {
    const { sideEffects } = JSON.parse(readSource("package.json")) as { readonly sideEffects: readonly string[] };
    for (const path of sideEffects.filter((each) => !each.includes("*"))) assert.ok(readSource(path) !== "", path);
  });
});
