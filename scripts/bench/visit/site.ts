/** A site with the pages to be visited: answers of the reference backend, scripts, and everything compressed as servers do. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { build } from "esbuild";
import { createMockFetch } from "../../../src/mocks.ts";
import { listen } from "../../lib/listen.ts";
import { root } from "../../lib/run.ts";
import { pages, type PageName } from "./pages.ts";

const compress = promisify(gzip);
const apiPath = "/api/v1";
const forEver = "public, max-age=31536000, immutable";

export interface Site {
  readonly close: () => Promise<void>;
  readonly addressOf: (page: PageName) => string;
}

interface File {
  readonly type: string;
  readonly body: Buffer;
}

async function bundlePeer(): Promise<ReadonlyMap<string, File>> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "peer.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const script = outputFiles.map(({ text }) => text).join("");
  const styles = await build({
    entryPoints: [resolve(root, "node_modules/@event-calendar/core/dist/index.css")],
    minify: true,
    write: false,
    logLevel: "error",
  });
  return new Map([
    ["/peer.js", { type: "text/javascript", body: await compress(script) }],
    ["/peer.css", { type: "text/css", body: await compress(styles.outputFiles.map(({ text }) => text).join("")) }],
  ]);
}

/** Compressed once, as the peer's files are. */
async function readScripts(): Promise<ReadonlyMap<string, File>> {
  const folder = resolve(root, "dist/cdn");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const read = async (name: string): Promise<readonly [string, File]> => {
    const body = await compress(await readFile(resolve(folder, name)));
    return [`/cdn/${name}`, { type: "text/javascript", body }];
  };
  return new Map(await Promise.all(names.map(read)));
}

async function answerApi(api: typeof fetch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const match = request.headers["if-none-match"];
  const answer = await api(request.url ?? "/", { headers: match === undefined ? {} : { "if-none-match": match } });
  const headers = Object.fromEntries(answer.headers);
  const text = await answer.text();
  if (text === "") response.writeHead(answer.status, headers).end();
  else response.writeHead(answer.status, { ...headers, "content-encoding": "gzip" }).end(await compress(text));
}

/** @param now - when everything is read, for pages that name days. */
export async function openSite(now: Date): Promise<Site> {
  const files = new Map([...(await bundlePeer()), ...(await readScripts())]);
  const html = pages(now);
  const { origin, close } = await listen((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const api = createMockFetch("irregular-ahead", { baseUrl: `${origin}${apiPath}` });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path.startsWith(apiPath)) return answerApi(api, request, response);
    const page = html.get(path);
    if (page !== undefined) {
      const type = "text/html; charset=utf-8";
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "no-cache" });
      response.end(await compress(page));
      return undefined;
    }
    const file = files.get(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return undefined;
    }
    const headers = { "content-type": file.type, "content-encoding": "gzip", "cache-control": forEver };
    response.writeHead(200, headers).end(file.body);
    return undefined;
  }

  return { close, addressOf: (page) => `${origin}/${page}.html` };
}
