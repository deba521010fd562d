import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSource } from "../helpers/sources.ts";

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Record<string, string>; readonly resolved?: string }>
  >;
}

describe("the lockfile", () => {
  const { packages } = JSON.parse(readSource("package-lock.json")) as Lockfile;

  it("has the binaries of every platform: npm ci refuses one that lacks any, and npm install drops them silently", () => {
    // Where it fails: remove node_modules and package-lock.json in a fresh clone, and `npm install --package-lock-only`.
    const names = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    assert.deepEqual(
      [...new Set(wanted)].filter((name) => !names.has(name)),
      [],
    );
  });

  it("names no registry, so that whoever installs uses their own", () => {
    assert.deepEqual(
      Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined),
      [],
    );
  });
});
