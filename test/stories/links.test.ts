/** Links in the docs lead somewhere: from page to page, to a story, to a file of the repository, to a heading. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { toId } from "storybook/internal/csf";
import { docsHref, repoFiles, resolvePath } from "../../stories/docs/blocks/repo-pages.ts";
import { readSource, root } from "../helpers/sources.ts";
import { markdown, pages } from "./doc-files.ts";

/** As `docs.defaultName` of Storybook's configuration has it. */
const pageName = "About";

const pageIds = new Set(
  pages.flatMap(({ text }) =>
    [...text.matchAll(/<Meta title="([^"]+)"/g)].map(([, title = ""]) => toId(title, pageName)),
  ),
);

/** What stands in code is no link. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```[^]*?^```/gm, "").replaceAll(/`[^`]*`/g, "");
}

function linksIn(text: string): readonly string[] {
  const plain = withoutCode(text);
  return [...plain.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

describe("links in the docs", () => {
  it("lead from page to page", () => {
    const links = pages.flatMap(({ path, text }) => linksIn(text).map((link) => ({ path, link })));
    assert.ok(links.length > 10, "the pages have links");
    for (const { path, link } of links) {
      if (/^https?:/.test(link)) continue;
      const id = /^\?path=\/docs\/(.+)$/.exec(link)?.[1];
      assert.ok(id !== undefined && pageIds.has(id), `${path} links to ${link}, which no page has`);
    }
  });

  it("lead to files that are served beside the pages, outside of Storybook", () => {
    const served = [...readSource(".storybook/main.ts").matchAll(/from: "\.\.\/([^"]+)", to: "\/([^"]+)"/g)];
    for (const { path, text } of pages) {
      for (const [, link = ""] of withoutCode(text).matchAll(/<a\b[^>]*href="([^"]+)"/g)) {
        // Inside Storybook's frame, whose own links are for Storybook alone.
        const [, folder = "", file = ""] = /^\.\/([^/]+)\/(.+)$/.exec(link) ?? [];
        const from = served.find(([, , to]) => to === folder)?.[1];
        assert.ok(
          from !== undefined && existsSync(resolve(root, from, file)),
          `${path} links to ${link}, which isn't there`,
        );
        assert.match(text, new RegExp(`href="${link}" target="_top"`));
      }
    }
  });

  it("lead from the repository's texts to files that are there", () => {
    for (const { path, text } of markdown) {
      for (const link of linksIn(text)) {
        if (/^(?:https?:|mailto:|#)/.test(link)) continue;
        const file = resolvePath(path, link);
        assert.ok(existsSync(resolve(root, file)), `${path} links to ${link}, which isn't there`);
      }
    }
  });

  it("find a page for every text in docs/, and for every file that is said to have one", () => {
    for (const file of markdown.filter(({ path }) => path.startsWith("docs/")).map(({ path }) => path)) {
      assert.ok(repoFiles.includes(file), `${file} is on no page: add it to repo-pages.ts, and a page to stories/docs`);
    }
    for (const file of repoFiles) {
      const id = docsHref(file)?.replace("?path=/docs/", "") ?? "";
      assert.ok(pageIds.has(id), `${file} is said to be on ${id}, which no page is called`);
    }
  });
});
