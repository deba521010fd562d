/** The entries of the script-tag build, one a file, made here rather than written eight times. */
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { root } from "../lib/run.ts";
import { scriptFiles } from "./files.ts";
import { listSideBySide } from "./side-by-side.ts";

/** `entry:next-shifts` is a module that registers the elements of that file. */
export function elementEntries(): Plugin {
  const prefix = "\0entry:";
  const moduleOf = (path: string): string => resolve(root, "dist", path);
  return {
    name: "element-entries",
    resolveId: (id) => (id.startsWith("entry:") ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const elements = scriptFiles.find(({ name }) => name === id.slice(prefix.length))?.elements ?? [];
      const className = (element: string): string =>
        `Coop${element.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase())}`;
      const start = moduleOf("script-tag/start.js");
      const classes = elements.map((name) => [className(name), moduleOf(`elements/${name}/${name}.js`)] as const);
      const inOrder = await listSideBySide([start, ...classes.map(([, module]) => module)], this);
      return [
        ...inOrder.map((module) => `import ${JSON.stringify(module)};`),
        `import { start } from ${JSON.stringify(start)};`,
        ...classes.map(([name, module]) => `import { ${name} } from ${JSON.stringify(module)};`),
        `start({ ${elements.map((name) => `"coop-${name}": ${className(name)}`).join(", ")} });`,
      ].join("\n");
    },
  };
}
