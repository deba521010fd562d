/** Makes of a table of states (`stories/*.states.ts`) the module of stories that Storybook expects. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { exportNameOf } from "../stories/lib/names.ts";
import { readStates } from "./states-indexer.ts";

const csf = fileURLToPath(new URL("../stories/lib/csf.ts", import.meta.url));

export function loadStates(): Plugin {
  return {
    name: "coopshift-states",
    enforce: "pre",
    // Whoever reads all tables wants them as they are.
    resolveId(source, importer = "") {
      if (!source.endsWith(".states.ts") || !importer.endsWith("/stories/lib/all.ts")) return null;
      return `${resolve(dirname(importer), source)}?table`;
    },
    async load(id) {
      if (!id.endsWith(".states.ts")) return null;
      const { states } = await readStates(id);
      this.addWatchFile(id);
      const names = states.map(({ name }) => name);
      return [
        `import table from ${JSON.stringify(`${id}?table`)};`,
        `import { createMeta, createStory } from ${JSON.stringify(csf)};`,
        `export default createMeta(table);`,
        ...names.map((name) => `export const ${exportNameOf(name)} = createStory(table, ${JSON.stringify(name)});`),
      ].join("\n");
    },
  };
}
