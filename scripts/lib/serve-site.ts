/** Serves a folder of static files below any path of this machine, as a cooperative's web space would. */
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export interface Site {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  /** Paths that were asked for and aren't there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/** What is asked for, below the folder; outside of it for an address that isn't the folder's. */
function nameIn(pathname: string, below: string): string {
  const rest = decodeURIComponent(pathname.startsWith(below) ? pathname.slice(below.length) : "../");
  return normalize(rest === "" ? "index.html" : rest);
}

/** @param below - path of the folder on the server, with a slash at both ends. */
export async function serveSite(folder: string, below = "/"): Promise<Site> {
  const missing: string[] = [];

  async function answer(pathname: string, response: ServerResponse): Promise<void> {
    const name = nameIn(pathname, below);
    const body = name.startsWith("..") ? null : await readFile(join(folder, name)).catch(() => null);
    const type = mediaTypes[extname(name)] ?? "application/octet-stream";
    if (body) response.writeHead(200, { "Content-Type": type }).end(body);
    // Every browser asks for it at the top of the site, which isn't the folder's to have.
    else if (pathname === "/favicon.ico") response.writeHead(204).end();
    else {
      missing.push(pathname);
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? "/", "http://localhost").pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://localhost:${address.port}${below}`,
    missing,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
