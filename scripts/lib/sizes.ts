/** What a page downloads, and what it may: each file of the script-tag build, and what an import from the package costs. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { costOf, measureImport, type Cost } from "./measure.ts";
import { root } from "./run.ts";

/** Bytes, gzipped: what they are and a little room. A limit that goes up tells its reason in the commit. */
export const limits: Readonly<Record<string, number>> = {
  "coopshift.js": 56_400,
  "coopshift-grid.js": 1_600,
  "coopshift-my-shifts.js": 7_700,
  "coopshift-open-slots.js": 1_300,
  "coopshift-shift-help.js": 7_200,
  "coopshift-shift-notices.js": 2_100,
  "coopshift-more.js": 35_300,
  "shift-status.js": 39_600,
  "shift-status-more.js": 34_900,
  "next-shifts.js": 41_100,
  "next-shifts-more.js": 39_000,
  "open-shifts.js": 45_100,
  "open-shifts-grid.js": 1_700,
  "open-shifts-more.js": 40_900,
  "past-shifts.js": 36_400,
  "past-shifts-more.js": 35_000,
  "open-slots.js": 35_300,
  "open-slots-more.js": 35_600,
  "shift-help.js": 46_000,
  "shift-help-more.js": 24_200,
  "shift-notices.js": 35_900,
  "shift-notices-more.js": 35_500,
  "coopshift-parts.js": 99_200,
  "de.js": 5_000,
  "mocks.js": 36_500,
  "temporal.js": 19_600,
  "texts.js": 2_500,
  "the SDK": 12_000,
  "three rules": 5_000,
};

function measureFromPackage(names: string): Promise<Cost> {
  return measureImport(`export { ${names} } from ${JSON.stringify(resolve(root, "dist/index.js"))};`);
}

/** After `npm run build`. */
export async function measureSizes(): Promise<ReadonlyMap<string, Cost>> {
  const folder = resolve(root, "dist/cdn");
  const files = readdirSync(folder).filter((each) => each.endsWith(".js"));
  const costs = new Map(files.map((name) => [name, costOf(readFileSync(resolve(folder, name)))]));
  // What a page waits for that asks whether its member may shop; the rest is loaded when it is asked for.
  costs.set("the SDK", await measureFromPackage("createCoopShift"));
  costs.set("three rules", await measureFromPackage("weekLetter, statusOf, nextShifts"));
  return costs;
}

/** What passes its limit, or has none, in words. */
export function findTooLarge(costs: ReadonlyMap<string, Cost>): readonly string[] {
  return [...costs].flatMap(([name, { gzip }]) => {
    const limit = limits[name];
    if (limit === undefined) return [`${name} has no limit: give it one in scripts/lib/sizes.ts.`];
    if (gzip <= limit) return [];
    return [`${name}: ${gzip} bytes are over the limit of ${limit}. Load on demand what is not needed at once.`];
  });
}
