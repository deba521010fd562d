/** `npm run release`: a version comes out only when everything about it is in order. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { closeChangelog, findObstacles, isVersion, notesOf, type ReleaseFacts } from "../../scripts/lib/release.ts";
import { root } from "../helpers/sources.ts";

const changelog = `# Changelog

## Unreleased

## 1.4.0 (2026-11-24)

- A button.

## 1.3.0 (2026-10-01)

- A list.
`;
const inOrder: ReleaseFacts = {
  version: "1.4.0",
  written: { "package-lock.json": "1.4.0" },
  changelog,
  uncommitted: "",
  tags: ["v1.3.0", ""],
};

describe("a release", () => {
  it("has nothing in its way when everything is in order", () => {
    assert.deepEqual(findObstacles(inOrder), []);
  });

  for (const [what, facts, said] of [
    ["files are not committed", { uncommitted: " M src/index.ts\n" }, /not committed:\n M src\/index\.ts/],
    ["the changelog says nothing of it", { version: "1.5.0", written: {} }, /CHANGELOG\.md says nothing of 1\.5\.0/],
    [
      "something is left under Unreleased",
      { changelog: changelog.replace("## Unreleased\n", "## Unreleased\n\n- A colour.\n") },
      /entries under "Unreleased"/,
    ],
    ["it is out already", { tags: ["v1.4.0"] }, /tag v1\.4\.0 already/],
    [
      "another file says another number",
      { written: { "package-lock.json": "1.3.0" } },
      /package-lock\.json has the version 1\.3\.0/,
    ],
    ["the version is none", { version: "next", written: {} }, /must be like 1\.4\.0/],
  ] as const) {
    it(`is stopped when ${what}, and told what to do`, () => {
      assert.match(findObstacles({ ...inOrder, ...facts }).join("\n"), said);
    });
  }

  it("takes its entry from what is unreleased, and leaves a place for what comes next", () => {
    const open = "# Changelog\n\n## Unreleased\n\n- A colour.\n\n## 1.4.0\n\n- A button.\n";
    const closed = closeChangelog(open, "1.5.0", "2026-12-01");
    assert.equal(notesOf(closed, "1.5.0"), "- A colour.");
    assert.equal(notesOf(closed, "1.4.0"), "- A button.");
    assert.match(closed, /## Unreleased\n\n## 1\.5\.0 \(2026-12-01\)\n\n- A colour\./);
    assert.throws(() => closeChangelog(changelog, "1.5.0", "2026-12-01"), /nothing under "Unreleased"/);
  });

  it("knows a version from anything else", () => {
    assert.deepEqual(["1.4.0", "2.0.0-rc.1", "v1.4.0", "1.4", "01.4.0", ""].map(isVersion), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("never publishes from where nobody vouches for what was built", async () => {
    const env = { PATH: process.env["PATH"] };
    const args = [resolve(root, "scripts/release.ts"), "--publish"];
    await assert.rejects(
      promisify(execFile)(process.execPath, args, { cwd: root, env }),
      /needs a run of continuous integration/,
    );
  });
});
