import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutUnused } from "../../scripts/script-tag/unused.ts";

describe("what the script leaves out of a module", () => {
  it("is cut out of it, and the rest stays as it is", () => {
    const code =
      'const t=globalThis,B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=1;';
    assert.equal(withoutUnused("lit-html/lit-html.js", code), "const t=globalThis,B=void 0;B?.(S,k),0;const D=1;");
    assert.equal(withoutUnused("lit-html/static.js", code), code);
  });

  it("stops the build where a new version has it in another form", () => {
    assert.throws(
      () => withoutUnused("lit-html/lit-html.js", "export const html = () => null;"),
      /lit-html\.js has nothing like .* see scripts\/script-tag\/unused\.ts/,
    );
  });
});
