/** Serves the demo's pages and the built scripts: files of known kinds, and nothing from above their folders. */
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Folders beside the pages that hold the backend, not pages. */
const closedFolders = ["data", "store", "migrations"];

/** What a cooperative's page should send too; the elements work under it unchanged. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // The preview on the page of snippets.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

const securityHeaders = {
  "Content-Security-Policy": pagePolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** The file that an address names, `null` where it names none that may be served. */
function findPath(folder: string, pathname: string): { readonly path: string; readonly mediaType: string } | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
  const name = normalize(decoded.endsWith("/") ? `${decoded}index.html` : decoded);
  const segments = name.split(sep).filter((segment) => segment !== "");
  const isHidden = segments.some((segment) => segment.startsWith(".") || segment.includes("\0"));
  const mediaType = mediaTypes[extname(name)];
  if (isHidden || mediaType === undefined || closedFolders.includes(segments[0] ?? "")) return null;
  return { path: join(folder, ...segments), mediaType };
}

/** Answers with a file of `folder`, 404 where there is none. `pathname` is relative to the folder, as in the address. */
export async function serveFile(request: Request, folder: string, pathname: string): Promise<Response> {
  const found = findPath(folder, pathname);
  const info = found === null ? null : await stat(found.path).catch(() => null);
  if (found === null || info === null || !info.isFile()) {
    return new Response("There is no such file. Scripts below /dist/ are made by: npm run build\n", {
      status: 404,
      headers: { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const headers = new Headers({
    ...securityHeaders,
    "Cache-Control": "no-cache",
    ETag: `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"`,
  });
  if (request.headers.get("If-None-Match") === headers.get("ETag")) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", found.mediaType);
  return new Response(new Uint8Array(await readFile(found.path)), { headers });
}
