/** The pages of the docs and the texts of the repository, as their sources have them. */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "../helpers/sources.ts";

export interface DocFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

function read(pattern: string): readonly DocFile[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(resolve(root, path), "utf8") }));
}

/** What is written for people, at the root and in docs/. */
export const markdown: readonly DocFile[] = [...read("*.md"), ...read("docs/*.md")];
/** The pages of Storybook, without those that the build writes. */
export const pages: readonly DocFile[] = read("stories/**/*.mdx").filter(
  ({ path }) => !path.startsWith("stories/docs/api/"),
);

export interface Sample {
  readonly path: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly code: string;
}

/** The blocks of code of a language, from every text and page. */
export function samplesOf(language: string): readonly Sample[] {
  const pattern = new RegExp("^```" + language + "\\n([^]*?)^```", "gm");
  return [...markdown, ...pages].flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(({ 1: code = "", index }) => {
      return { path, code, line: text.slice(0, index).split("\n").length + 1 };
    }),
  );
}
