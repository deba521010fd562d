/**
 * The first lines of every file of the script-tag build, around its parts; the build takes the function's own text, so it
 * knows nothing from outside itself.
 */

interface CoopShiftPage {
  /** Of what came first; empty for a copy that came another way. */
  readonly version: string;
  readonly parts: Record<string, object>;
}

type Part = (name: string, needs: readonly string[], make: (...needs: (object | undefined)[]) => void) => void;

/**
 * Parts are named by a hash of their content and run once a page, so that four files share one Lit, one store and one
 * reading of the member. A file whose tags are all there already (it was loaded twice, or another version came first)
 * ends before it runs anything: Trusted Types refuse a second Lit.
 *
 * @param tags that the file registers.
 * @param run gives its parts, those first that others need. They name what they need as `./name`, and `exports` for what
 *   they give to others.
 */
export function begin(version: string, tags: readonly string[], run: (part: Part) => void): void {
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
  run((name, needs, make) => {
    if (page.parts[name]) return;
    const exports = (page.parts[name] = {});
    make(...needs.map((need) => (need === "exports" ? exports : page.parts[need.slice(2)])));
  });
}
