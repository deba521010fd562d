/** What a page downloads, and what it may: each file of the script-tag build, and what an import from the package costs. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { costOf, measureImport, type Cost } from "./measure.ts";
import { root } from "./run.ts";

/** Bytes, gzipped: what they are and a little room. A limit that goes up tells its reason in the commit. */
export const limits: Readonly<Record<string, number>> = {
  "coopshift.js": 55_900,
  "coopshift-grid.js": 1_400,
  "coopshift-my-shifts.js": 7_600,
  "coopshift-open-slots.js": 1_300,
  "coopshift-shift-help.js": 7_100,
  "coopshift-shift-notices.js": 2_000,
  "coopshift-more.js": 35_100,
  "shift-status.js": 39_200,
  "shift-status-more.js": 34_200,
  "next-shifts.js": 40_700,
  "next-shifts-more.js": 38_500,
  "open-shifts.js": 44_600,
  "open-shifts-grid.js": 1_500,
  "open-shifts-more.js": 40_300,
  "past-shifts.js": 36_200,
  "past-shifts-more.js": 34_200,
  "open-slots.js": 35_100,
  "open-slots-more.js": 34_800,
  "shift-help.js": 45_500,
  "shift-help-more.js": 23_900,
  "shift-notices.js": 35_700,
  "shift-notices-more.js": 34_700,
  "coopshift-parts.js": 97_600,
  "de.js": 4_900,
  "mocks.js": 35_700,
  "temporal.js": 19_200,
  "texts.js": 2_400,
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
