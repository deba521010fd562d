/** Tells Storybook which stories a table of states (`stories/*.states.ts`) makes, without running any of them. */
import { pathToFileURL } from "node:url";
import { statSync } from "node:fs";
import type { Indexer } from "storybook/internal/types";
import { exportNameOf, storyIdOf } from "../stories/lib/names.ts";
import type { ElementStates } from "../stories/lib/states.ts";

/** @param file absolute path of a table of states. */
export async function readStates(file: string): Promise<ElementStates> {
  // By its time too: a table that was changed while Storybook runs is another module.
  const url = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every table exports this; its own file is checked for it
  return ((await import(url)) as { default: ElementStates }).default;
}

export const indexStates: Indexer = {
  test: /\.states\.ts$/,
  createIndex: async (file) => {
    const { title, id, states } = await readStates(file);
    return states.map(({ name, group }) => ({
      type: "story" as const,
      importPath: file,
      exportName: exportNameOf(name),
      name,
      title,
      metaId: id,
      __id: storyIdOf(id, name),
      tags: ["autodocs", group],
    }));
  },
};
