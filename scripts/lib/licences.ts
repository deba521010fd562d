/** The licences of what the script-tag build has in it: whoever copies its files to a server passes them on with it. */
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { root } from "./run.ts";
import type { Sbom } from "./sbom.ts";

async function readLicence(name: string, expression: string): Promise<string> {
  const folder = resolve(root, "node_modules", name);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  // Its makers name it, and leave the text to those who know it by that name.
  if (file === undefined) return expression;
  return (await readFile(join(folder, file), "utf8")).trim();
}

/** @returns the text of each package's licence, below its name. */
export async function createLicences({ components }: Sbom): Promise<string> {
  const texts = components.map(async ({ name, version, licenses }) => {
    const heading = `${name} ${version}`;
    return `${heading}\n${"-".repeat(heading.length)}\n\n${await readLicence(name, licenses?.[0]?.expression ?? "")}\n`;
  });
  const intro =
    "coopshift is under the MIT licence. Its script-tag build (dist/cdn) holds parts of the following packages.\n";
  return [intro, ...(await Promise.all(texts))].join("\n");
}
