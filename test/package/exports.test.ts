/** The built package as somebody gets it who installs it; `npm run build` comes first. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { readSource, root } from "../helpers/sources.ts";

const execute = promisify(execFile);

describe("the built package", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coopshift-consumer-"));
    await mkdir(join(folder, "node_modules"));
    await symlink(root, join(folder, "node_modules/coopshift"), "dir");
    await writeFile(join(folder, "package.json"), `{ "type": "module" }`);
  });
  after(() => rm(folder, { recursive: true }));

  async function runInNode(code: string): Promise<string> {
    const { stdout } = await execute(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder });
    return stdout.trim();
  }

  it("works in plain Node: no DOM, and no waiting for Temporal", async () => {
    const code = `
      import { temporal, weekLetter } from "coopshift";
      const day = temporal().PlainDate.from("2018-01-03");
      console.log(weekLetter(day, [temporal().PlainDate.from("2018-01-01")]), typeof document);`;
    assert.equal(await runInNode(code), "A undefined");
  });

  it("answers from its mocks in plain Node", async () => {
    const code = `
      import { createCoopShift } from "coopshift";
      import { createMockFetch, mockBaseUrl } from "coopshift/mocks";
      const fetch = createMockFetch("irregular-alert", { now: "2026-11-22T10:00:00Z" });
      console.log((await createCoopShift({ backend: mockBaseUrl, fetch }).me()).name);`;
    assert.equal(await runInNode(code), "Hugo Desmet");
  });

  for (const page of ["README.md", "stories/docs/embedding.mdx"]) {
    it(`answers to the example of ${page} as it is written`, async () => {
      const blocks = readSource(page).match(/(?<=```ts\n)[^`]*/g) ?? [];
      const example = blocks.find((block) => block.includes("createMockFetch"));
      assert.ok(example);
      assert.match(await runInNode(`${example}\nconsole.log((await coop.me()).name);`), /Hugo Desmet$/);
    });
  }

  it("leaves the page alone when only the element classes are imported", async () => {
    const text = await readFile(resolve(root, "dist/elements.js"), "utf8");
    assert.doesNotMatch(text, /define\.js/);
  });
});
