/** The bill of materials that ships with the package: `npm run build` writes it. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { describe, it } from "node:test";
import { createSbom, embedded, type Lockfile, type Sbom } from "../../scripts/lib/sbom.ts";
import { listImports, readSource, root } from "../helpers/sources.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readSource(join(folder, "package.json"))) as Manifest;
}

const shipped = JSON.parse(readSource("dist/sbom.json")) as Sbom;
const manifest = readManifest(".");
const lockfile = JSON.parse(readSource("package-lock.json")) as Lockfile;

/** The folder where Node finds a package from another one's. */
function findFolder(name: string, from: string): string {
  const folders = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, "package.json")));
  assert.ok(found, `${name} is installed`);
  return found;
}

/** What is installed for the package to run, or to be written into it, by walking through it: `lit@3.3.3`. */
function listInstalled(folder: string, found = new Map<string, Manifest>()): ReadonlyMap<string, Manifest> {
  const { dependencies = {} } = readManifest(relative(root, folder));
  for (const name of new Set([...Object.keys(dependencies), ...(folder === root ? embedded : [])])) {
    const next = findFolder(name, folder);
    const own = readManifest(relative(root, next));
    const key = `${own.name}@${own.version}`;
    if (found.has(key)) continue;
    found.set(key, own);
    listInstalled(next, found);
  }
  return found;
}

/** Names of the packages that the modules of dist import. */
function listImported(): readonly string[] {
  const files = readdirSync(resolve(root, "dist"), { recursive: true, encoding: "utf8" });
  const modules = files.filter((file) => file.endsWith(".js") && !file.startsWith("cdn"));
  const found = modules.flatMap((file) => listImports(file, readSource(join("dist", file))));
  const specifiers = found.map(({ specifier }) => specifier).filter((specifier) => !specifier.startsWith("."));
  const names = specifiers.map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
  return [...new Set(names)].filter((name) => !name.startsWith("node:"));
}

describe("the bill of materials", () => {
  it("lists exactly what is installed for the package to run, with version and licence", () => {
    const installed = listInstalled(root);
    assert.deepEqual(
      shipped.components.map(({ name, version }) => `${name}@${version}`).toSorted(),
      [...installed.keys()].toSorted(),
    );
    for (const { name, version, licenses } of shipped.components) {
      assert.equal(licenses?.[0]?.expression, installed.get(`${name}@${version}`)?.license, name);
    }
  });

  it("lists every package that the built modules import, but for the optional peers", () => {
    const listed = new Set(shipped.components.map(({ name }) => name));
    const peers = Object.keys(manifest.peerDependencies ?? {});
    const imported = listImported();
    assert.ok(imported.includes("lit") && imported.includes("ky"));
    assert.deepEqual(
      imported.filter((name) => embedded.includes(name)),
      [],
    );
    assert.deepEqual(
      imported.filter((name) => !listed.has(name) && !peers.includes(name)),
      [],
    );
  });

  it("lists nothing that only its developers need, but for what the build writes into the package", () => {
    const listed = shipped.components.map(({ name }) => name).filter((name) => !embedded.includes(name));
    const ownTools = Object.keys(manifest.devDependencies ?? {});
    assert.deepEqual(
      listed.filter((name) => ownTools.includes(name)),
      [],
    );
  });

  it("has every licence beside it, word for word, since the script-tag build holds parts of what they are about", () => {
    const licences = readSource("dist/licences.txt");
    for (const { name, version } of shipped.components) assert.ok(licences.includes(`\n${name} ${version}\n`), name);
    assert.match(licences, /Copyright \(c\) 2017 Google LLC/);
    assert.match(licences, /Lucide Icons and Contributors/);
  });

  it("names each by an address that tools look up, with the checksum of what npm installs", () => {
    for (const { purl, hashes } of shipped.components) {
      assert.match(purl, /^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
      assert.deepEqual(
        hashes?.map(({ alg, content }) => [alg, /^[0-9a-f]{128}$/.test(content)]),
        [["SHA-512", true]],
      );
    }
    assert.equal(shipped.metadata.component.purl, `pkg:npm/coopshift@${manifest.version}`);
  });

  it("says who needs whom, without an end that hangs loose", () => {
    const refs = [shipped.metadata.component, ...shipped.components].map((component) => component["bom-ref"]);
    assert.deepEqual(shipped.dependencies.map(({ ref }) => ref).toSorted(), refs.toSorted());
    const loose = shipped.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref));
    assert.deepEqual(loose, []);
  });

  it("is the same for the same lockfile, and that of the lockfile there is", () => {
    assert.equal(JSON.stringify(createSbom(lockfile)), JSON.stringify(createSbom(structuredClone(lockfile))));
    assert.deepEqual(createSbom(lockfile), shipped);
    assert.doesNotMatch(JSON.stringify(shipped), /timestamp|serialNumber|urn:uuid/);
  });

  it("takes the version that a package has of its own before the one that others share", () => {
    const nested = createSbom({
      name: "top",
      version: "1.0.0",
      packages: {
        "": { version: "1.0.0", dependencies: { a: "*", b: "*" } },
        "node_modules/a": { version: "1.0.0", dependencies: { b: "*" } },
        "node_modules/a/node_modules/b": { version: "1.0.0" },
        "node_modules/b": {
          version: "2.0.0",
          peerDependencies: { c: "*" },
          peerDependenciesMeta: { c: { optional: true } },
        },
      },
    });
    assert.deepEqual(nested.dependencies, [
      { ref: "pkg:npm/top@1.0.0", dependsOn: ["pkg:npm/a@1.0.0", "pkg:npm/b@2.0.0"] },
      { ref: "pkg:npm/a@1.0.0", dependsOn: ["pkg:npm/b@1.0.0"] },
      { ref: "pkg:npm/b@1.0.0", dependsOn: [] },
      { ref: "pkg:npm/b@2.0.0", dependsOn: [] },
    ]);
    assert.throws(
      () => createSbom({ name: "top", version: "1", packages: { "": { dependencies: { gone: "*" } } } }),
      /The lockfile has no gone/,
    );
  });
});
