/** Registers tags, and lets what is there already stand. */

const warned = Symbol.for("coopshift.warned");

/** Once a page, however many files of another copy it loads. */
function warnOnce(text: string): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a mark of our own, under a name that is ours
  const marks = globalThis as { [warned]?: boolean };
  if (marks[warned]) return;
  marks[warned] = true;
  // The page's author looks there, and nobody else is to be bothered.
  // oxlint-disable-next-line no-console
  console.warn(text);
}

/**
 * Registers these tags. A second copy of the package on the page keeps the first one's elements and warns once; it never
 * throws, since a page's other scripts must not suffer from it.
 */
export function defineClasses(
  classes: Readonly<Record<string, CustomElementConstructor>>,
  registry: CustomElementRegistry = customElements,
): void {
  const taken: string[] = [];
  for (const [tag, type] of Object.entries(classes)) {
    const present = registry.get(tag);
    if (!present) registry.define(tag, type);
    else if (present !== type) taken.push(tag);
  }
  if (taken.length > 0) {
    warnOnce(
      `coopshift: ${taken.join(", ")} already registered by another copy; that one stays. Load the script once to be rid of this warning.`,
    );
  }
}
