/** `coopshift/svelte`: the elements in Svelte's markup; `on` and the event's name is how Svelte 5 listens. */
import type { Manifest } from "../manifest/types.ts";
import { declareProps, importClasses, listElements } from "./lines.ts";

export function createSvelteTypes(manifest: Manifest): string {
  const elements = listElements(manifest);
  const props = elements.map((element) => declareProps(element, `HTMLAttributes<${element.name}>`, (on) => `on${on}`));
  const tags = elements.map(({ tagName, name }) => `    "${tagName}": ${name}Props;`);
  return `/** Types of the elements in Svelte 5's markup: \`import type {} from "coopshift/svelte";\` once in a project. */
import type { HTMLAttributes } from "svelte/elements";
${importClasses(elements)}

${props.join("\n\n")}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${tags.join("\n")}
  }
}
`;
}
