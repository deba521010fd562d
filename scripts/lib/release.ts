/** Whether a version can come out: what is looked at, and what stands in its way. */

export interface ReleaseFacts {
  /** Of package.json. */
  readonly version: string;
  /** Where else the version is written, by file. */
  readonly written: Readonly<Record<string, string>>;
  readonly changelog: string;
  /** What `git status --porcelain` says. */
  readonly uncommitted: string;
  readonly tags: readonly string[];
}

const unreleased = "## Unreleased";

/** Major, minor, patch, and what may follow: `2.0.0-rc.1`. */
const pattern = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.-]+)?$/;

export function isVersion(text: string): boolean {
  return pattern.test(text);
}

/** What stands below a heading of the second level, up to the next. `undefined`: there is no such heading. */
function sectionOf(changelog: string, isHeading: (line: string) => boolean): string | undefined {
  const lines = changelog.split("\n");
  const start = lines.findIndex(isHeading);
  if (start === -1) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("## "));
  return (end === -1 ? rest : rest.slice(0, end)).join("\n").trim();
}

/** What the changelog says of a version: `## 1.4.0 (2026-11-24)` and what follows. */
export function notesOf(changelog: string, version: string): string | undefined {
  return sectionOf(changelog, (line) => line === `## ${version}` || line.startsWith(`## ${version} `));
}

/** Sentences, each with what to do; none where nothing stands in the way. */
export function findObstacles({ version, written, changelog, uncommitted, tags }: ReleaseFacts): readonly string[] {
  const others = Object.entries(written).filter(([, found]) => found !== version);
  const left = sectionOf(changelog, (line) => line === unreleased);
  return [
    ...(uncommitted.trim() === "" ? [] : [`Files are not committed:\n${uncommitted.trimEnd()}\nCommit or stash them.`]),
    ...(isVersion(version) ? [] : [`package.json has the version "${version}"; it must be like 1.4.0.`]),
    ...others.map(([file, found]) => `${file} has the version ${found}, package.json ${version}: make them the same.`),
    ...(notesOf(changelog, version)
      ? []
      : [`CHANGELOG.md says nothing of ${version}: add "## ${version}" with what changed.`]),
    ...(left ? [`CHANGELOG.md has entries under "Unreleased": move them to ${version}, or out of the way.`] : []),
    ...(tags.includes(`v${version}`)
      ? [`There is a tag v${version} already: ${version} is out. Take the next number.`]
      : []),
  ];
}

/**
 * Makes what is unreleased the entry of a version.
 *
 * @param day - of the release, `2026-11-24`.
 * @throws {RangeError} where nothing is unreleased: there is nothing to tell, and so nothing to release.
 */
export function closeChangelog(changelog: string, version: string, day: string): string {
  if (!sectionOf(changelog, (line) => line === unreleased)) {
    throw new RangeError(`CHANGELOG.md has nothing under "Unreleased": say there what ${version} changes.`);
  }
  return changelog.replace(`${unreleased}\n`, `${unreleased}\n\n## ${version} (${day})\n`);
}
