/**
 * The first lines of every file of the script-tag build, around its parts; the build takes the function's own text, so it
 * knows nothing from outside itself.
 */

/** Loads a file from beside the script, where its bytes are the ones that were built. */
export type LoadFile = (
  address: string,
  integrity: string,
  run: (address: string) => Promise<unknown>,
) => Promise<unknown>;

export interface CoopShiftPage {
  /** Of what came first; empty for a copy that came another way. */
  readonly version: string;
  readonly parts: Record<string, object>;
  /** One of the parts sets it: `on-demand.ts`. */
  load?: LoadFile;
}

type Part = (name: string, needs: readonly string[], make: (...needs: unknown[]) => void) => void;

/** Gives parts, those first that others need. They name what they need as `./name`, `exports`, or `require`. */
type Run = (part: Part) => void;

/** What a file loads on demand from beside it, each file with its hash. */
export interface OnDemand {
  readonly hashes: Readonly<Record<string, string>>;
  /** This file's, without `.js`: what its parts load and what is not a file of its own is in `<name>-more.js` and the like. */
  readonly name: string;
  /** The one of them that holds all parts one by one, for a page where others ran already. */
  readonly parts?: string | undefined;
  readonly import: (address: string) => Promise<unknown>;
}

/**
 * Parts are named by a hash of their content and run once a page, so that four files share one Lit, one store and one
 * reading of the member. A file whose tags are all there already (it was loaded twice, or another version came first)
 * ends before it runs anything: Trusted Types refuse a second Lit.
 *
 * `import.meta.url` would say where the file is, but is a syntax error where an optimiser dropped `type="module"` from the
 * tag; then the script has to work all the same. The first address in a stack is that of the file which made it.
 *
 * @param tags that the file registers.
 */
export function begin(version: string, tags: readonly string[], onDemand: OnDemand, run: Run): void {
  const scope: Record<symbol, CoopShiftPage | boolean | undefined> = Object(globalThis);
  const key = Symbol.for("coopshift");
  const warned = Symbol.for("coopshift.warned");
  const isThere = (tag: string): boolean => customElements.get(tag) !== undefined;
  const found = scope[key];
  const page = typeof found === "object" ? found : { version: tags.some(isThere) ? "" : version, parts: {} };
  scope[key] = page;
  if (tags.every(isThere)) {
    if (page.version === version || scope[warned]) return;
    scope[warned] = true;
    const first = page.version === "" ? "another copy" : page.version;
    // The page's author looks there, and nobody else is to be bothered.
    // oxlint-disable-next-line no-console
    console.warn(
      `coopshift ${version}: its elements are registered already, by ${first}; those stay. Load one version to be rid of this warning.`,
    );
    return;
  }
  const { currentScript } = document;
  const classic = currentScript instanceof HTMLScriptElement ? currentScript.src : "";
  const [fromStack = document.baseURI] =
    /https?:\/\/[^\s)]+?(?=:\d+(?::\d+)?\)?$)/m.exec(String(new Error().stack)) ?? [];
  const address = classic === "" ? fromStack : classic;
  const load = (file: string): Promise<unknown> | undefined =>
    page.load?.(new URL(file, address).href, onDemand.hashes[file] ?? "", onDemand.import);
  const runFrom = async (file: string): Promise<void> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by the build that made this
    const { default: runLoaded } = (await load(file)) as { default: Run };
    runLoaded(define);
  };
  const require = async (name: string, from = "more"): Promise<unknown> => {
    if (onDemand.hashes[name]) return load(name);
    const part = name.slice(2);
    if (!page.parts[part]) await runFrom(`${onDemand.name}-${from}.js`);
    return page.parts[part];
  };
  const define: Part = (name, needs, make) => {
    if (page.parts[name]) return;
    const exports = (page.parts[name] = {});
    make(
      ...needs.map((need) => (need === "exports" ? exports : need === "require" ? require : page.parts[need.slice(2)])),
    );
  };
  if (onDemand.parts === undefined || Object.keys(page.parts).length === 0) run(define);
  // oxlint-disable-next-line no-console -- as above
  else void runFrom(onDemand.parts).catch((error: unknown) => console.warn(`coopshift ${version}: ${String(error)}`));
}
