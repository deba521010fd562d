/** `coopshift/vue`: the elements in Vue's templates, as its guide types custom elements that are not Vue's own. */
import type { Manifest } from "../manifest/types.ts";
import { declareProps, importClasses, listElements } from "./lines.ts";

/** `coop-load` as `onCoopLoad`, which a template writes as `@coop-load`. */
function toListener(event: string): string {
  return `on-${event}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function createVueTypes(manifest: Manifest): string {
  const elements = listElements(manifest);
  const props = elements.map((element) => declareProps(element, "HTMLAttributes, ReservedProps", toListener));
  const tags = elements.map(({ tagName, name }) => `    "${tagName}": CoopComponent<${name}, ${name}Props>;`);
  return `/** Types of the elements in Vue 3's templates: \`import type {} from "coopshift/vue";\` once in a project. */
import type { HTMLAttributes, ReservedProps } from "vue";
${importClasses(elements)}

/** Its instance is the element itself, which is what a template's \`ref\` gets. */
export type CoopComponent<Element, Props> = new () => Element & { readonly $props: Props };

${props.join("\n\n")}

declare module "vue" {
  interface GlobalComponents {
${tags.join("\n")}
  }
}
`;
}
