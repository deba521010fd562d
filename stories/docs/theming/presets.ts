/** The presets, each under a class of its own, so that several can be on one page. */
/// <reference types="vite/client" />
const files: Readonly<Record<string, string>> = import.meta.glob<string>("../../../src/theme/presets/*.css", {
  query: "?inline",
  import: "default",
  eager: true,
});

const inOrder = ["plain", "warm", "contrast", "bootstrap"];

export const presets: readonly { readonly name: string; readonly css: string }[] = Object.entries(files)
  .map(([path, css]) => ({ name: path.replace(/^.*\/(.*)\.css$/, "$1"), css }))
  .toSorted((a, b) => inOrder.indexOf(a.name) - inOrder.indexOf(b.name));

export function classOf(preset: string): string {
  return preset === "" ? "" : `preset-${preset}`;
}

/** Every preset's rules, with `:root` turned into its class. */
export const scopedPresets = presets.map(({ name, css }) => css.replaceAll(/:root\b/g, `.${classOf(name)}`)).join("\n");
