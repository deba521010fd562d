/**
 * The bill of materials (CycloneDX 1.5) of what ships: the package, what it depends on, and what those do, from the
 * lockfile alone. `npm sbom` leaves out what a development tool needs too, and writes the time and a number of chance;
 * this one is the same for the same lockfile.
 */

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Lockfile {
  readonly name: string;
  readonly version: string;
  /** By path, `node_modules/lit`; the empty path is this package. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface Component {
  readonly type: "library";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly expression: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

export interface Sbom {
  readonly bomFormat: "CycloneDX";
  readonly specVersion: "1.5";
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Where a package finds another one: beside its own, or further up (Node's way). */
function resolve({ packages }: Lockfile, from: string, name: string): string {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === "") throw new Error(`The lockfile has no ${name}, which ${from} needs: npm ci tells more.`);
  }
}

/** What the build writes into the package: the icons' drawings. */
export const embedded = ["lucide"];

/** Names of what comes along with a package. Its own optional peers are the business of whoever installs it. */
function listNeeds({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: LockedPackage) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => peerDependenciesMeta?.[name]?.optional !== true);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

function toComponent(name: string, { version = "", license, integrity }: LockedPackage): Component {
  const [algorithm = "", digest = ""] = integrity?.split("-") ?? [];
  const content = Buffer.from(digest, "base64").toString("hex");
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    purl,
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(integrity === undefined ? {} : { hashes: [{ alg: algorithm.replace(/^sha/, "SHA-"), content }] }),
  };
}

/** @throws {Error} when the lockfile lacks a package that another one needs. */
export function createSbom(lockfile: Lockfile): Sbom {
  const nameOf = (path: string): string => path.split("node_modules/").at(-1) ?? "";
  const componentOf = (path: string): Component =>
    toComponent(path === "" ? lockfile.name : nameOf(path), lockfile.packages[path] ?? {});
  const needs = new Map<string, readonly string[]>();
  const visit = (path: string): void => {
    if (needs.has(path)) return;
    const { [path]: wanted = {} } = lockfile.packages;
    const drawnFrom = path === "" ? embedded.filter((name) => name in (wanted.devDependencies ?? {})) : [];
    const names = new Set([...listNeeds(wanted), ...drawnFrom]);
    const found = [...names].map((name) => resolve(lockfile, path, name));
    needs.set(path, found);
    found.forEach(visit);
  };
  visit("");
  const paths = [...needs.keys()].sort();
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: componentOf("") },
    components: paths.filter((path) => path !== "").map(componentOf),
    dependencies: paths.map((path) => ({
      ref: componentOf(path)["bom-ref"],
      dependsOn: (needs.get(path) ?? []).map((needed) => componentOf(needed)["bom-ref"]).sort(),
    })),
  };
}
