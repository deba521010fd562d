/** The page of the fault tests on an origin of its own, under the strictest policy that the design promises to work under. */
import { basename, resolve } from "node:path";
import { build } from "esbuild";
import { listen } from "../../scripts/lib/listen.ts";
import { root } from "../helpers/sources.ts";

export interface Site {
  readonly origin: string;
  /** Values of every header and address that the site was asked with: nothing of the backend's belongs there. */
  readonly seen: string[];
  /** From now on pages may connect to this origin. */
  connectTo(backend: string): void;
  close(): Promise<void>;
}

function policyFor(backend: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${backend}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; ");
}

const html = `<!doctype html><html lang="en"><title>Our shop</title><meta name="viewport" content="width=device-width">
<script type="module" src="/page.js"></script>`;

/** The page's script and its parts, by name: made from the sources as they are now, whatever was built. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "test/faults/page.ts")],
    outdir: "/",
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["browser"],
    tsconfig: resolve(root, "tsconfig.json"),
    // It warns that define.ts is left out, which the page's script does not rely on.
    logLevel: "error",
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

export async function startSite(): Promise<Site> {
  const files = await bundle();
  const seen: string[] = [];
  let backend = "'none'";
  const { origin, close } = await listen((request, response) => {
    seen.push(request.url ?? "", ...Object.values(request.headers).map(String));
    const name = basename(new URL(request.url ?? "/", "http://site").pathname);
    const file = files.get(name);
    if (file !== undefined) response.writeHead(200, { "content-type": "text/javascript" }).end(file);
    else if (name === "") {
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policyFor(backend) };
      response.writeHead(200, headers).end(html);
    } else response.writeHead(404).end();
  });
  return {
    origin,
    seen,
    connectTo: (address) => void (backend = address),
    close,
  };
}
