/** A website that embeds the built scripts, on two origins: its own, and one for the files, as a CDN is. */
import { readFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { resolve } from "node:path";
import { listen } from "../../../scripts/lib/listen.ts";
import { createMockFetch, mockBaseUrl } from "../../../src/mocks/mock-fetch.ts";
import { root } from "../../helpers/sources.ts";

/** What a page may be told to allow besides, where a test embeds from elsewhere. */
export interface PageOptions {
  readonly html: string;
  /** Its policy; the strictest that the design promises to work under unless given. */
  readonly policy?: string;
}

export interface Site {
  readonly origin: string;
  /** Where the files can be had from another origin. */
  readonly cdn: string;
  /** Paths of the files that browsers asked for, in order; both origins. */
  readonly requested: string[];
  /** What its backend, under `/api/v1`, was asked for. */
  readonly read: string[];
  /** Puts a page at an address of its own, and gives that. */
  addPage(page: PageOptions): string;
  /** From now on this file is what `change` makes of it; `null`: it is gone. */
  tamper(file: string, change: ((content: string) => string) | null): void;
  /** Puts a file beside the others. */
  add(file: string, content: string): void;
  /** Answers this file only once what is returned is called. */
  hold(file: string): () => void;
  /** Resolves once a browser asks for this file. */
  whenAsked(file: string): Promise<void>;
  /** Every file as it was built, at once. */
  restore(): void;
  close(): Promise<void>;
}

const now = "2026-11-24T09:00:00Z";
export const mock = `mock:irregular-alert?now=${now}`;

export const strictest = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html coopshift",
].join("; ");

const mediaTypes = {
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  map: "application/json",
} as const;

function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  return Object.entries(mediaTypes).find(([name]) => name === extension)?.[1] ?? "text/plain";
}

export async function startEmbeddingSite(): Promise<Site> {
  const pages = new Map<string, PageOptions>();
  const changes = new Map<string, ((content: string) => string) | null>();
  const held = new Map<string, Promise<void>>();
  const added = new Map<string, string>();
  const awaited = new Map<string, () => void>();
  const requested: string[] = [];
  const read: string[] = [];
  const backend = createMockFetch("irregular-alert", { now });

  const answerFile = async (path: string): Promise<string | null> => {
    await held.get(path);
    const change = changes.get(path);
    if (change === null) return null;
    const content = added.get(path) ?? (await readFile(resolve(root, "dist/cdn", path), "utf8").catch(() => null));
    return content === null || change === undefined ? content : change(content);
  };
  const answerBackend = async (path: string, response: ServerResponse): Promise<void> => {
    const answer = await backend(`${mockBaseUrl}${path}`);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  };
  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const page = pages.get(pathname);
    if (page) {
      const policy = page.policy ?? strictest;
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
      response.writeHead(200, headers).end(page.html);
      return;
    }
    if (pathname.startsWith("/api/v1/")) {
      const path = (request.url ?? "").slice("/api/v1".length);
      read.push(path);
      void answerBackend(path, response);
      return;
    }
    const path = pathname.replace(/^\/cdn\//, "");
    if (path !== pathname) requested.push(path);
    awaited.get(path)?.();
    void answerFile(path).then((content) => {
      const headers = { "content-type": mediaTypeOf(path), "access-control-allow-origin": "*" };
      return content === null ? response.writeHead(404).end() : response.writeHead(200, headers).end(content);
    });
  };
  const [own, other] = await Promise.all([listen(listener), listen(listener)]);
  return {
    origin: own.origin,
    // Another name is another origin and another site.
    cdn: `${other.origin.replace("127.0.0.1", "localhost")}/cdn`,
    requested,
    read,
    addPage(page) {
      const path = `/page-${pages.size + 1}`;
      pages.set(path, page);
      return `${own.origin}${path}`;
    },
    add: (file, content) => void added.set(file, content),
    tamper: (file, change) => void changes.set(file, change),
    hold(file) {
      const { promise, resolve: release } = Promise.withResolvers<void>();
      held.set(file, promise);
      return release;
    },
    whenAsked: async (file) => new Promise((answer) => void awaited.set(file, answer)),
    restore() {
      awaited.clear();
      changes.clear();
      held.clear();
      requested.length = 0;
      read.length = 0;
    },
    close: async () => void (await Promise.all([own.close(), other.close()])),
  };
}
