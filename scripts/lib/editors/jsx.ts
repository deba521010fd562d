/** `coopshift/jsx`: the elements in React 19's JSX, which sets properties and listens to events by `on` and their name. */
import type { Manifest } from "../manifest/types.ts";
import { declareProps, importClasses, listElements } from "./lines.ts";

export function createJsxTypes(manifest: Manifest): string {
  const elements = listElements(manifest);
  const props = elements.map((element) => declareProps(element, `HtmlProps<${element.name}>`, (on) => `on${on}`));
  const tags = elements.map(({ tagName, name }) => `      "${tagName}": ${name}Props;`);
  return `/** Types of the elements in JSX, for React 19: \`import type {} from "coopshift/jsx";\` once in a project. */
import type { ClassAttributes, HTMLAttributes } from "react";
${importClasses(elements)}

interface HtmlProps<Element> extends HTMLAttributes<Element>, ClassAttributes<Element> {
  class?: string | undefined;
}

${props.join("\n\n")}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${tags.join("\n")}
    }
  }
}
`;
}
