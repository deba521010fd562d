/** What an import costs a page: bundled, minified and gzipped as a site's own build would, without what loads on demand. */
import { gzipSync } from "node:zlib";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { rollup, type Plugin } from "rollup";
import { root } from "./run.ts";

export interface Cost {
  readonly bytes: number;
  readonly gzip: number;
}

export function costOf(content: string | Uint8Array): Cost {
  return { bytes: Buffer.byteLength(content), gzip: gzipSync(content, { level: 9 }).length };
}

// Its types are those of CommonJS, where the function is one level down; what is imported is the function.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const minify = terser as unknown as typeof terser.default;

const entry = "\0entry";

/** The page's own module, with the import to be measured. */
function createEntry(source: string): Plugin {
  return {
    name: "entry",
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? source : null),
    // What loads on demand is not part of what a page waits for.
    resolveDynamicImport: (specifier) => (typeof specifier === "string" ? { id: specifier, external: true } : null),
  };
}

/** @param source - a module that imports from `dist/` by absolute paths, after `npm run build`. */
export async function measureImport(source: string): Promise<Cost> {
  const bundle = await rollup({
    input: entry,
    plugins: [
      createEntry(source),
      nodeResolve({ browser: true, rootDir: root }),
      minify({ module: true, ecma: 2020, compress: { passes: 2 } }),
    ],
    onwarn: () => undefined,
  });
  try {
    const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
    return costOf(output[0].code);
  } finally {
    await bundle.close();
  }
}
