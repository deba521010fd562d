/** What each entry of the package's `exports` is for; a test holds this to the package. */
export const entryPoints: Readonly<Record<string, string>> = {
  coopshift: "The headless SDK and the rules of shift work, without a DOM: for browsers and Node.",
  "coopshift/elements": "The element classes, their events and the provider’s context; registers nothing.",
  "coopshift/define": "Registers every tag, and lets the address of a mock stand for a backend.",
  "coopshift/mocks": "A whole cooperative without a server: scenarios, a fetch, handlers for MSW.",
  "coopshift/cdn": "The script-tag build, with every element.",
  "coopshift/cdn/*":
    "One file for each element, what is loaded on demand, coopshift.css, and sri.json with the hashes.",
  "coopshift/themes/*.css": "Presets to link.",
  "coopshift/texts/*.json": "Every text of a language, to start your own from.",
  "coopshift/jsx": "Types of the tags for React.",
  "coopshift/vue": "Types of the tags for Vue.",
  "coopshift/svelte": "Types of the tags for Svelte.",
  "coopshift/custom-elements.json": "The custom elements manifest, for editors and documentation.",
  "coopshift/openapi.json": "The contract between page and backend.",
  "coopshift/sbom.json": "What is installed along, as CycloneDX.",
};

/** Where the build writes the reference of an entry, and its address here. */
export function referenceOf(entry: string): { readonly file: string; readonly href: string } {
  const file = entry.replaceAll("/", "-");
  return { file, href: `?path=/docs/api-${file}--about` };
}
