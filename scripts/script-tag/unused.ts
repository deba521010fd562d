/**
 * What Lit has for others and nothing in the script ever uses, which no bundler can know: the versions that it notes down on
 * the page, and its hooks for engines of old and for pages that a server has rendered.
 */
import { basename } from "node:path";
import type { Plugin } from "rollup";

type Cut = readonly [from: RegExp, to: string];

function versions(name: string): Cut {
  return [new RegExp(String.raw`\(\w+\.${name}\?\?=\[\]\)\.push\("[\d.]+"\)`), "0"];
}

function hook(name: string): Cut {
  return [new RegExp(String.raw`\w+\.${name}`), "void 0"];
}

/** By the module's path from its package on. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  "lit-html/lit-html.js": [hook("litHtmlPolyfillSupport"), versions("litHtmlVersions")],
  "lit-element/lit-element.js": [
    hook("litElementPolyfillSupport"),
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, "0"],
    versions("litElementVersions"),
  ],
  "@lit/reactive-element/reactive-element.js": [
    hook("reactiveElementPolyfillSupport"),
    versions("reactiveElementVersions"),
  ],
};

/** @throws {Error} where there is no longer what was cut out: another version may have it in another form. */
export function withoutUnused(path: string, code: string): string {
  return (cuts[path] ?? []).reduce((left, [from, to]) => {
    if (from.test(left)) return left.replace(from, to);
    throw new Error(`${basename(path)} has nothing like ${String(from)}: see scripts/script-tag/unused.ts.`);
  }, code);
}

export function unused(): Plugin {
  const paths = Object.keys(cuts);
  return {
    name: "unused",
    transform(code, id) {
      const path = paths.find((each) => id.endsWith(`/${each}`));
      return path === undefined ? null : { code: withoutUnused(path, code), map: null };
    },
  };
}
