import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parseAst } from "rollup/parseAst";
import { root } from "../../scripts/lib/run.ts";
import { shortClassesOf, shortenClasses } from "../../scripts/script-tag/short-classes.ts";

function shorten(...sources: readonly string[]): readonly string[] {
  const short = shortClassesOf(sources);
  return sources.map((source) => shortenClasses(source, parseAst(source), short));
}

describe("the classes of templates and styles", () => {
  it("are short in both, wherever they stand", () => {
    const [styles, view] = shorten(
      "css`.verdict .answer > p { margin: .5rem } .verdict:hover { color: red }`;",
      'html`<p class="verdict  answer" part="verdict">answer ${html`<b class="answer"></b>`}</p>`;',
    );
    assert.equal(styles, "css`.b .a > p { margin: .5rem } .b:hover { color: red }`;");
    assert.equal(view, 'html`<p class="b  a" part="verdict">answer ${html`<b class="a"></b>`}</p>`;');
  });

  it("stay what they are where code says them or puts them together", () => {
    const sources = [
      "css`.hide { color: red } .tone-good { color: red } .day-long { color: red } .open { color: red }`;",
      'html`<p class="hide tone-good day-long open"></p>`;',
      'root.querySelector(".hide");',
      'html`<p class="tone-${tone} ${size}-long ${isOpen ? "open" : ""}"></p>`;',
      "const day = `day-long ${size}`;",
    ];
    assert.deepEqual(shorten(...sources), sources);
  });

  it("never become one that stands already, and are the same whatever order the sources come in", () => {
    const sources = ["css`.a { color: red } .verdict { color: red }`;", 'html`<p class="verdict ${"a"}"></p>`;'];
    assert.deepEqual([...shortClassesOf(sources)], [["verdict", "b"]]);
    assert.deepEqual([...shortClassesOf(sources.toReversed())], [["verdict", "b"]]);
  });

  it("are short in a script and in what it loads later", () => {
    const scripts = ["coopshift.js", "coopshift-more.js"].map((file) =>
      readFileSync(`${root}/dist/cdn/${file}`, "utf8"),
    );
    const long = /class="(?:verdict|shift-body|dialog-actions)"/;
    assert.deepEqual(
      scripts.filter((script) => long.test(script)),
      [],
    );
  });
});
