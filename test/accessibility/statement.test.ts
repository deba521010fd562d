/** docs/accessibility.md says what is so: every criterion, by tests that there are; and what only the sources can tell. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { listSources, readSource, root } from "../helpers/sources.ts";
import { listStyleSheets } from "../helpers/style-sheets.ts";
import { rgaaCriteria, wcagCriteria } from "./criteria.ts";

const statement = readSource("docs/accessibility.md");

/** Cells of each row of each table, heads and rules left out. */
function listRows(part: string): readonly (readonly string[])[] {
  return part
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\| *(?:-|criterion|check)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** What stands below a heading, down to the next of its kind. */
function sectionOf(heading: string): string {
  const from = statement.indexOf(`\n## ${heading}`);
  assert.notEqual(from, -1, heading);
  const to = statement.indexOf("\n## ", from + 1);
  return statement.slice(from, to === -1 ? undefined : to);
}

const idsOf = (text: string): string[] => [...text.matchAll(/`([a-z][a-z-]*)`/g)].map(([, id = ""]) => id);

const wcag = listRows(sectionOf("WCAG 2.2"));
const rgaa = listRows(sectionOf("RGAA 4.1"));
const tests = listRows(sectionOf("The tests"));
const looks = listRows(sectionOf("Looked at"));
const checks = [...tests, ...looks].flatMap(([id = ""]) => idsOf(id));

describe("the accessibility statement", () => {
  it("answers every criterion of WCAG 2.2 A and AA once", () => {
    assert.equal(wcagCriteria.length, 55);
    assert.deepEqual(
      wcag.map(([number]) => number),
      wcagCriteria,
    );
  });

  it("answers every criterion of RGAA 4.1 once, with the WCAG criteria it comes from", () => {
    assert.equal(rgaaCriteria.length, 106);
    assert.deepEqual(
      rgaa.map(([number]) => number),
      rgaaCriteria,
    );
    for (const [number, , from = ""] of rgaa) {
      for (const each of from.split(", ")) assert.ok(wcagCriteria.includes(each), `${number}: ${each}`);
    }
  });

  it("says of each element T, M, P or nothing to check, and how, where it is not the page’s", () => {
    for (const [number, , , ...cells] of wcag) {
      const how = cells.pop() ?? "";
      assert.equal(cells.length, 8, number);
      for (const cell of cells) assert.match(cell, /^[TMP–]$/, number);
      if (cells.some((cell) => /[TM]/.test(cell))) assert.notDeepEqual(idsOf(how), [], `${number}: how?`);
    }
    for (const [number, , , result = "", how = ""] of rgaa) {
      assert.match(result, /^(?:C|NA|page)$/, number);
      if (result === "C") assert.notDeepEqual(idsOf(how), [], `${number}: how?`);
    }
  });

  it("names tests that there are, by the words of their claim", () => {
    for (const [id = "", file = "", claim = ""] of tests) {
      const path = file.replaceAll("`", "");
      assert.ok(existsSync(resolve(root, path)), `${id}: ${path}`);
      assert.ok(readSource(path).includes(claim), `${id}: ${path} has no “${claim}”`);
    }
  });

  it("uses each check, and no other", () => {
    const used = [...wcag, ...rgaa].flatMap((cells) => idsOf(cells.at(-1) ?? ""));
    assert.deepEqual(
      used.filter((id) => !checks.includes(id)),
      [],
    );
    const spoken = new Set([...used, ...idsOf(sectionOf("WCAG 2.2"))]);
    assert.deepEqual(
      checks.filter((id) => !spoken.has(id)),
      [],
    );
  });

  it("says when a person looked, and what they saw", () => {
    for (const [id = "", date = "", seen = ""] of looks) {
      assert.match(date, /^\d{4}-\d\d-\d\d$/, id);
      assert.ok(seen.length > 40, id);
    }
  });
});

describe("the elements", () => {
  const sources = [...listSources("src/elements"), ...listSources("src/theme")].map((file) => ({
    file,
    text: readSource(file).replaceAll(/\/\*.*?\*\/|^\s*\/\/.*$/gms, ""),
  }));

  function filesWith(pattern: RegExp): string[] {
    return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  }

  it("have no picture file, sound, film, frame or embedded document", () => {
    assert.deepEqual(filesWith(/(?<!\w)<(?:img|picture|audio|video|iframe|object|embed|canvas|marquee)\b/), []);
    assert.deepEqual(
      listStyleSheets()
        .filter(({ css }) => css.includes("url("))
        .map(({ file }) => file),
      [],
    );
  });

  it("listen to no key, gesture, hover or movement of the device, and set no order of the focus", () => {
    assert.deepEqual(
      filesWith(/@(?:key|pointer|mouse|touch|drag|device)\w*=|"(?:key|pointer|mouse|touch|device)\w+"/),
      [],
    );
    assert.deepEqual(filesWith(/tabindex="?[1-9]/), []);
  });

  it("ask nothing of how the device is held", () => {
    const asking = listStyleSheets().filter(({ css }) =>
      /\((?:min-|max-)?(?:device-)?(?:orientation|aspect-ratio)/.test(css),
    );
    assert.deepEqual(asking, []);
  });
});
