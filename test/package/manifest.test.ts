/** The custom-elements manifest: what the build writes, and that nothing can be missing from it in silence. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { createHtmlData } from "../../scripts/lib/editors/vscode.ts";
import { createWebTypes } from "../../scripts/lib/editors/web-types.ts";
import { createManifest } from "../../scripts/lib/manifest/create.ts";
import { findGaps } from "../../scripts/lib/manifest/gaps.ts";
import { reach } from "../../scripts/lib/manifest/reach.ts";
import { listRegistered } from "../../scripts/lib/manifest/registry.ts";
import { readSources } from "../../scripts/lib/manifest/sources.ts";
import type { ElementDoc, Manifest } from "../../scripts/lib/manifest/types.ts";
import { readSource, root } from "../helpers/sources.ts";

// As it is built: Node can't run the sources' decorators.
const { elementClasses } = (await import(
  pathToFileURL(resolve(root, "dist/elements.js")).href
)) as typeof import("../../src/elements.ts");
const manifest = JSON.parse(readSource("dist/custom-elements.json")) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const hasName = ({ name }: { readonly name: string }): boolean => name !== "";
const namesOf = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

function findElement(tag: string): ElementDoc {
  const found = elements.find(({ tagName }) => tagName === tag);
  assert.ok(found, `the manifest has <${tag}>`);
  return found;
}

describe("the custom-elements manifest", () => {
  it("is that of the sources there are", () => {
    assert.deepEqual(manifest, createManifest());
  });

  it("has every tag with its class, both from where the package exports them", () => {
    const [classes, tags] = manifest.modules;
    assert.deepEqual(
      elements.map(({ tagName, name }) => [tagName, name]),
      Object.entries(elementClasses).map(([tag, type]) => [tag, type.name]),
    );
    assert.equal(classes?.path, "dist/elements.js");
    assert.equal(tags?.path, "dist/define.js");
    assert.deepEqual(namesOf(tags.exports), Object.keys(elementClasses));
  });

  it("has the attributes that the classes observe, and lang", () => {
    for (const { tagName, attributes } of elements) {
      const type = elementClasses[tagName as keyof typeof elementClasses];
      const observed = type.observedAttributes.filter((name) => name !== "lang");
      assert.deepEqual(
        namesOf(attributes)
          .filter((name) => name !== "lang")
          .toSorted(),
        observed.toSorted(),
        tagName,
      );
    }
    assert.deepEqual(findElement("coop-open-shifts").attributes[0]?.type?.text, '"irregular" | "compensation"');
  });

  it("tells each event's type, those of elements inside too", () => {
    const { events } = findElement("coop-my-shifts");
    assert.deepEqual(events.find(({ name }) => name === "coop-signed-up")?.type?.text, 'CoopEvents["coop-signed-up"]');
    assert.deepEqual(namesOf(events).toSorted(), [
      "coop-auth-required",
      "coop-cancel",
      "coop-cancelled",
      "coop-error",
      "coop-load",
      "coop-sign-up",
      "coop-signed-up",
    ]);
  });

  it("is all told to editors: hovering over a tag, or completing one, leaves nothing out", () => {
    const webTypes = createWebTypes(manifest, { name: "coopshift", version: "1.0.0" });
    const { tags } = createHtmlData(manifest);
    for (const { tagName, attributes, events, slots, cssParts, cssStates } of elements) {
      const inJetBrains = JSON.stringify(webTypes.contributions.html.elements.find(({ name }) => name === tagName));
      const inCode = JSON.stringify(tags.find(({ name }) => name === tagName));
      for (const { name } of [...attributes, ...events, ...slots, ...cssParts, ...cssStates].filter(hasName)) {
        const isTold = (text: string): boolean => text.includes(`"${name}"`) || text.includes(`\`${name}\``);
        assert.ok(isTold(inJetBrains), `JetBrains: ${tagName} ${name}`);
        assert.ok(isTold(inCode), `VS Code: ${tagName} ${name}`);
      }
    }
  });

  it("shows nothing that a page can't reach", () => {
    const members = elements.flatMap(({ members: list }) => list);
    assert.deepEqual(
      members.filter(({ name, privacy = "public" }) => /^[#_]/.test(name) || privacy !== "public"),
      [],
    );
    assert.deepEqual(namesOf(findElement("coop-shift-notices").slots), ["failed"]);
  });

  it("is not made while a part, slot, event or property is there without a word on it, or said to be and is not", () => {
    const sources = readSources();
    const registered = listRegistered(sources);
    const status = registered.find(({ tag }) => tag === "coop-shift-status");
    assert.ok(status);
    const uses = reach(sources, status, registered);
    const doc = findElement(status.tag);
    assert.deepEqual(findGaps(doc.tagName, doc, uses), []);
    const gapsWith = (changed: Partial<ElementDoc>): readonly string[] =>
      findGaps(doc.tagName, { ...doc, ...changed }, uses);
    assert.match(
      gapsWith({ cssParts: doc.cssParts.filter(({ name }) => name !== "verdict") }).join(),
      /part "verdict" \(src\/elements\/shift-status\/view\.ts\) is not documented. Add "@csspart verdict/,
    );
    assert.match(
      gapsWith({ slots: [...doc.slots, { name: "more", description: "More." }] }).join(),
      /slot "more" is documented, and nothing has it/,
    );
    assert.match(
      gapsWith({ events: [{ name: "coop-loud", description: "A noise." }] }).join(),
      /event "coop-loud" is not in CoopEvents.*"coop-load" .* not documented/,
    );
    assert.match(
      gapsWith({ members: [{ kind: "field", name: "colour", type: { text: "string" } }] }).join(),
      /property "colour" has no description/,
    );
  });
});
