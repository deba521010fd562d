/** The arrows between the layers: who may know whom, and who may know the time. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { posix, resolve } from "node:path";
import { describe, it } from "node:test";
import { listClockReads, listImports, listSources, readSource, root, type Import } from "../helpers/sources.ts";

interface Layer {
  /** Folders or files of src, and packages, that it may import from. */
  readonly may: readonly string[];
  /** What it may import types from, besides. */
  readonly mayTypes?: readonly string[];
  /** What it may import on demand only, besides. */
  readonly mayLazily?: readonly string[];
}

/** A package's name stands for all its entries, `node:` for all of Node's; `domain/words` stands for that one file. */
const layers: Readonly<Record<string, Layer>> = {
  domain: { may: ["temporal-polyfill"] },
  contract: { may: ["domain/words", "valibot"] },
  // valibot runs the contract's schemas over what comes in.
  sdk: { may: ["domain", "contract", "ky", "valibot"] },
  i18n: { may: ["domain/words"], mayTypes: ["domain"] },
  theme: { may: ["lit", "lucide"] },
  elements: {
    may: ["sdk", "domain/words", "i18n", "theme", "lit", "@lit/task"],
    mayTypes: ["domain"],
  },
  backend: { may: ["domain", "contract", "hono", "valibot"] },
  // A mock that is given no time takes it from where everybody else takes it.
  mocks: { may: ["backend", "contract", "domain", "msw", "sdk/clock"] },
  index: { may: ["sdk", "domain"], mayTypes: ["contract"] },
  "index.node": { may: ["index", "domain", "temporal-polyfill", "node:module"] },
  "elements-entry": { may: ["elements", "i18n"], mayTypes: ["sdk"] },
  define: { may: ["elements", "elements-entry"], mayLazily: ["mocks"] },
  "mocks-entry": { may: ["mocks"] },
  // What the command does; it runs in Node alone.
  tools: { may: ["domain", "contract", "sdk", "backend", "valibot", "node:"], mayLazily: ["date-holidays"] },
  cli: { may: ["tools", "node:"] },
  "script-tag": { may: ["elements", "domain"], mayLazily: ["mocks"] },
  cdn: { may: ["script-tag", "elements"] },
};

/** `src/elements.ts` is an entry, and not the folder of the same name. */
function layerOf(file: string): string {
  const [first = "", ...rest] = file.replace(/^src\//, "").split("/");
  if (rest.length > 0) return first;
  const name = first.replace(/\.ts$/, "");
  return name === "elements" || name === "mocks" ? `${name}-entry` : name;
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** What an import reaches: `["domain", "domain/words"]` for the sources, the name of a package otherwise. */
function targetsOf(file: string, specifier: string): readonly string[] {
  if (specifier.startsWith("node:")) return [packageOf(specifier), "node:"];
  if (!specifier.startsWith(".")) return [packageOf(specifier)];
  const target = posix.join(posix.dirname(file), specifier);
  if (!target.startsWith("src/")) return [target];
  return [layerOf(target), target.replace(/^src\//, "").replace(/\.ts$/, "")];
}

function isAllowed(file: string, { specifier, typeOnly, lazy }: Import): boolean {
  const own = layerOf(file);
  const layer = layers[own];
  if (layer === undefined) return false;
  const { may, mayTypes = [], mayLazily = [] } = layer;
  const allowed = [own, ...may, ...(typeOnly ? mayTypes : []), ...(lazy ? mayLazily : [])];
  return targetsOf(file, specifier).some((target) => allowed.includes(target));
}

function findForbidden(file: string, code: string): readonly string[] {
  return listImports(file, code)
    .filter((found) => !isAllowed(file, found))
    .map(({ specifier, typeOnly }) => `${file} imports ${typeOnly ? "a type of " : ""}${specifier}`);
}

const sources = listSources("src");

describe("the layers", () => {
  it("are all known to this test", () => {
    assert.deepEqual(
      [...new Set(sources.map(layerOf))].filter((name) => !(name in layers)),
      [],
    );
  });

  it("import only what their arrows allow", () => {
    assert.deepEqual(
      sources.flatMap((file) => findForbidden(file, readSource(file))),
      [],
    );
  });

  it("have a folder of tests each", () => {
    const folders = readdirSync(resolve(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !existsSync(resolve(root, "test", name))),
      [],
    );
  });
});

describe("the sources", () => {
  it("read the clock in sdk/clock.ts alone", () => {
    const reads = sources
      .filter((file) => file !== "src/sdk/clock.ts")
      .flatMap((file) => listClockReads(file, readSource(file)).map((read) => `${file}: ${read}`));
    assert.deepEqual(reads, []);
  });

  it("name no path of a particular machine", () => {
    const pattern = /["'`](?:\/(?:home|root|work|Users|tmp|var)\/|[A-Z]:\\)/;
    assert.deepEqual(
      sources.filter((file) => pattern.test(readSource(file))),
      [],
    );
  });
});

describe("this test", () => {
  it("sees a forbidden import in every form", () => {
    const forms = [
      `import { x } from "../sdk/index.ts";`,
      `import "../sdk/index.ts";`,
      `export { x } from "../sdk/index.ts";`,
      `export * from "../sdk/index.ts";`,
      `const x = await import("../sdk/index.ts");`,
      `import { html } from "lit/html.js";`,
      `import { readFile } from "node:fs";`,
    ];
    for (const code of forms) assert.equal(findForbidden("src/domain/x.ts", code).length, 1, code);
  });

  it("tells types from values", () => {
    assert.deepEqual(findForbidden("src/elements/x.ts", `import type { A } from "../domain/types.ts";`), []);
    assert.deepEqual(findForbidden("src/elements/x.ts", `export type { A } from "../domain/types.ts";`), []);
    // Under verbatimModuleSyntax this one stays, as an import of nothing.
    assert.equal(findForbidden("src/elements/x.ts", `import { type A } from "../domain/types.ts";`).length, 1);
    assert.equal(findForbidden("src/elements/x.ts", `import { a, type B } from "../domain/cycle.ts";`).length, 1);
    assert.equal(findForbidden("src/domain/x.ts", `import type {\n  A,\n} from "../sdk/types.ts";`).length, 1);
    assert.equal(findForbidden("src/domain/x.ts", `let a: typeof import("ky");`).length, 1);
  });

  it("tells what loads on demand from what loads at once", () => {
    assert.deepEqual(findForbidden("src/define.ts", `await import("./mocks/resolve.ts");`), []);
    assert.equal(findForbidden("src/define.ts", `import { x } from "./mocks/resolve.ts";`).length, 1);
  });

  it("refuses an import that it can't follow", () => {
    assert.throws(() => findForbidden("src/domain/x.ts", "import(somewhere)"), /not a plain string/);
  });

  it("sees a clock read in every form", () => {
    const code = "Date.now(); new Date(); performance.now(); temporal().Now.instant(); globalThis.Date.now(); Date();";
    assert.equal(listClockReads("x.ts", code).length, 6);
    assert.deepEqual(listClockReads("x.ts", "new Date(0); new Date(Date.UTC(2026, 0)); Date.parse(text);"), []);
  });
});
