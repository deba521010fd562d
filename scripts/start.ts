/** `npm start`: the demo page and its backend; builds first where the sources are newer than the build. */
import { resolve } from "node:path";
import { build } from "./build.ts";
import { newestChange } from "./lib/newest.ts";
import { root } from "./lib/run.ts";

const sources = ["src", "scripts", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];

// The OpenAPI document is what a build writes last, so one that broke off halfway is not taken for done.
const built = newestChange(resolve(root, "dist/openapi.json"));
if (built < newestChange(...sources.map((path) => resolve(root, path)))) {
  console.log("Building coopshift…");
  await build();
}
process.chdir(root);
await import("../demo/server.ts");
