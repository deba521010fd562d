/** Serves a folder of static files below any path of this machine, as a cooperative's web space would. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { listen } from "./listen.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** What stands at an address; `null`: nothing does. */
export type Found = {
  readonly body: string | Uint8Array;
  /** The type follows from the address's ending, where there is none it is a page. */
  readonly headers?: OutgoingHttpHeaders;
} | null;

export interface SiteOptions {
  /** Path of the folder on the server, with a slash at both ends. */
  readonly below?: string;
  /** Pages and files that are in no folder, asked first, and for as long as it takes; `undefined`: see the folder. */
  readonly find?: (pathname: string, request: IncomingMessage) => Promise<Found | undefined> | Found | undefined;
}

export interface Site {
  readonly origin: string;
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requested: string[];
  /** Those of them that aren't there. */
  readonly missing: string[];
  readonly close: () => Promise<void>;
}

/** A page for `find`. */
export function page(html: string, headers: OutgoingHttpHeaders = {}): Found {
  return { body: html, headers: { "content-type": "text/html; charset=utf-8", ...headers } };
}

/** What is asked for, below the folder; outside of it for an address that isn't the folder's. */
function nameIn(pathname: string, below: string): string {
  const rest = decodeURIComponent(pathname.startsWith(below) ? pathname.slice(below.length) : "../");
  return normalize(rest === "" ? "index.html" : rest);
}

async function readFrom(folder: string, name: string): Promise<Found> {
  const body = name.startsWith("..") ? null : await readFile(join(folder, name)).catch(() => null);
  return body && { body };
}

export async function serveSite(folder: string, { below = "/", find }: SiteOptions = {}): Promise<Site> {
  const requested: string[] = [];
  const missing: string[] = [];

  async function answer(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    requested.push(pathname);
    const own = await find?.(pathname, request);
    const found = own === undefined ? await readFrom(folder, nameIn(pathname, below)) : own;
    if (found) {
      const type = mediaTypes[extname(pathname) || ".html"] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, ...found.headers }).end(found.body);
    }
    // Every browser asks for it at the top of the site, which isn't the folder's to have.
    else if (pathname === "/favicon.ico") response.writeHead(204).end();
    else {
      missing.push(pathname);
      response.writeHead(404).end();
    }
  }

  const { origin, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    answer(pathname, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return { origin, url: `${origin}${below}`, requested, missing, close };
}
