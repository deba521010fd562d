/** The analyzer types its plugins only, and not where the one for Lit lies. */
declare module "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js" {
  export function litPlugin(): readonly import("@custom-elements-manifest/analyzer").Plugin[];
}
