/** `npm run build`: dist/ from nothing — modules and types by tsc, the script-tag build by rollup, the OpenAPI document. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isMain } from "./lib/is-main.ts";
import { mustRun, root } from "./lib/run.ts";
import { createOpenApi } from "./openapi.ts";

export async function build(): Promise<void> {
  const dist = resolve(root, "dist");
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await mustRun("tsc", ["-p", "tsconfig.build.json"]);
  await mustRun("rollup", ["-c", "--silent"]);
  await writeFile(resolve(dist, "openapi.json"), `${JSON.stringify(createOpenApi(), null, 2)}\n`);
}

if (isMain(import.meta.url)) await build();
