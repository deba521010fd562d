/** What the elements' doc blocks say, for the controls and the "About" pages; the build writes it to dist. */
import { setCustomElementsManifest } from "@storybook/web-components-vite";

/** As far as it is made more readable here. */
interface Manifest {
  readonly modules: readonly object[];
}

const [manifest] = Object.values(
  import.meta.glob<Manifest>("../dist/custom-elements.json", { import: "default", eager: true }),
);

/** Private members are of no use to whoever reads the docs, and would get controls of their own. */
function isPublic({ name = "", privacy }: { readonly name?: string; readonly privacy?: string }): boolean {
  return privacy === undefined ? !/^[#_]/.test(name) : privacy === "public";
}

export function useManifest(): void {
  if (!manifest) return;
  const text = JSON.stringify(manifest, (key, value: unknown) =>
    key === "members" && Array.isArray(value) ? value.filter(isPublic) : value,
  );
  setCustomElementsManifest(JSON.parse(text));
}
