/**
 * Bundles the browser tests: their hundreds of modules, each a request and a compilation anew in every test page, cost the
 * engines more than the tests themselves.
 */
import { globSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { root } from "./run.ts";

/** Where the bundles are, relative to the root. */
export const bundleFolder = "node_modules/.cache/coopshift/browser-tests";

/** Tests that import sources by their address while they run need those sources, not a bundle. */
function importsWhileRunning(file: string): boolean {
  return readFileSync(join(root, file), "utf8").includes("../src/${");
}

/** A page that a test opens in a frame; those of the consumers are built by their own tools. */
interface TestPage {
  readonly file: string;
  readonly html: string;
  /** The module that it runs, relative to the root. */
  readonly script: string;
}

function findPages(): readonly TestPage[] {
  return globSync("test/**/*.html", { cwd: root, exclude: ["test/consumers/**"] }).flatMap((file) => {
    const html = readFileSync(join(root, file), "utf8");
    const [, script] = / src="([^"]+)\.ts"/.exec(html) ?? [];
    return script === undefined ? [] : [{ file, html, script: join(dirname(file), `${script}.ts`) }];
  });
}

/** The page as the bundles have it: its module is a bundle too. */
async function writePage({ file, html }: TestPage): Promise<void> {
  const path = join(root, bundleFolder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html.replace(/( src="[^"]+)\.ts"/, '$1.js"'));
}

/**
 * Bundles what matches the pattern; modules that tests share are shared by the bundles too.
 *
 * @returns the files to run, relative to the root: bundles, and the few tests that have to run from source.
 */
export async function bundleTests(pattern: string): Promise<readonly string[]> {
  const files = globSync(pattern, { cwd: root });
  const fromSource = files.filter(importsWhileRunning);
  const bundled = files.filter((file) => !fromSource.includes(file));
  const pages = findPages();
  await rm(join(root, bundleFolder), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [...bundled, ...pages.map(({ script }) => script)],
    outbase: ".",
    outdir: bundleFolder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    conditions: ["browser"],
    target: "es2022",
    tsconfig: "tsconfig.json",
    // package.json says of dist, not of src, which modules have side effects.
    ignoreAnnotations: true,
    sourcemap: "linked",
    logLevel: "warning",
  });
  await Promise.all(pages.map(writePage));
  return [...bundled.map((file) => join(bundleFolder, file.replace(/\.ts$/, ".js"))), ...fromSource];
}
