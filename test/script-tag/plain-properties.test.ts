import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { withPlainProperties } from "../../scripts/script-tag/plain-properties.ts";
import { root } from "../helpers/sources.ts";

/** As tsc writes a decorator. */
const decorate = (decorator: string, name: string, field: string): string =>
  `__decorate([\n    ${decorator}\n], ${name}.prototype, "${field}", void 0);\n`;

describe("the elements' properties in the script", () => {
  it("say the same without a decorator", () => {
    const code = [
      decorate("property()", "One", "backend"),
      decorate('property({ attribute: "login-url", type: Number })', "One", "loginUrl"),
      decorate("state()", "Two", "open"),
    ].join("");
    assert.equal(
      withPlainProperties(`class One {}\n${code}`),
      `class One {}
One.properties = { backend: {}, loginUrl: { attribute: "login-url", type: Number } };
Two.properties = { open: { state: true } };
`,
    );
  });

  it("are not lost where there is a decorator of another kind: the build fails", () => {
    assert.throws(() => withPlainProperties(decorate("query('a')", "One", "link")), /decorator/);
    assert.throws(() => withPlainProperties(decorate("state({ hasChanged })", "One", "open")), /decorator/);
  });

  for (const file of ["coopshift.js", "shift-status.js"]) {
    it(`take no helper along in ${file}`, () => {
      const script = readFileSync(`${root}/dist/cdn/${file}`, "utf8");
      // Without the message, which would be the whole script.
      assert.deepEqual([script.includes("Reflect.decorate"), script.includes("attribute:`login-url`")], [false, true]);
    });
  }
});
