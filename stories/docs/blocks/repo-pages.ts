/** Which page of the docs holds which file of the repository. */

const pages: Readonly<Record<string, string>> = {
  "README.md": "start-here",
  "CHANGELOG.md": "project-changelog",
  "CONTRIBUTING.md": "project-contributing",
  "SECURITY.md": "project-security",
  "docs/accessibility.md": "guides-accessibility",
  "docs/anonymise.md": "backends-anonymising-an-export",
  "docs/export-format.md": "backends-the-export-format",
  "docs/faults.md": "guides-when-something-is-wrong",
  "docs/for-backends.md": "backends-for-implementers",
  "docs/texts.md": "guides-your-own-words",
  "docs/versioning.md": "project-versions",
  "docs/scale.md": "backends-a-thousand-cooperatives",
  "docs/speed.md": "project-speed-and-size",
};

export const repoFiles: readonly string[] = Object.keys(pages);

/** `docs/a.md` and `../b.md` give `b.md`. */
export function resolvePath(from: string, to: string): string {
  return new URL(to, `https://repository.invalid/${from}`).pathname.slice(1);
}

/** Address of the page that holds a file, as the sidebar has it; `undefined` where there is none. */
export function docsHref(file: string): string | undefined {
  const id = pages[file];
  return id === undefined ? undefined : `?path=/docs/${id}--about`;
}
