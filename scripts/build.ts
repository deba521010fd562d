/** `npm run build`: dist/ from nothing — modules and types by tsc, the script-tag build by rollup, the OpenAPI document. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isMain } from "./lib/is-main.ts";
import { mustRun, root, type Run } from "./lib/run.ts";
import { createOpenApi } from "./openapi.ts";

/** @param runHere says where the output of its programs goes. */
export async function build(runHere?: Run): Promise<void> {
  const dist = resolve(root, "dist");
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await mustRun("tsc", ["-p", "tsconfig.build.json"], runHere);
  await mustRun("rollup", ["-c", "--silent"], runHere);
  await writeFile(resolve(dist, "openapi.json"), `${JSON.stringify(createOpenApi(), null, 2)}\n`);
}

if (isMain(import.meta.url)) await build();
