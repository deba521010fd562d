/** What a page writes into its head so that the overview is on its way before the script is; `npm run build` comes first. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { createMockFetch } from "../../src/mocks.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

const head = '<!doctype html><html lang="en"><title>Our shop</title>';
const link = '<link rel="preload" as="fetch" crossorigin="use-credentials" href="/api/v1/overview">';
const body = `<script type="module" src="/cdn/coopshift.js"></script>
<coop-shift-provider backend="/api/v1"><coop-shift-status></coop-shift-status><coop-next-shifts></coop-next-shifts>
<coop-open-shifts></coop-open-shifts><coop-past-shifts></coop-past-shifts></coop-shift-provider>`;

describe("a page that preloads the overview", () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  const asked: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", origin);
    if (pathname === "/") {
      response.writeHead(200, { "Content-Type": "text/html", "Set-Cookie": "session=1" }).end(head + link + body);
    } else if (pathname.startsWith("/api/")) {
      asked.push(`${pathname} ${request.headers.cookie ?? "without a cookie"}`);
      const mock = createMockFetch("irregular-alert", { now: "2026-11-24T09:00:00Z", baseUrl: `${origin}/api/v1` });
      const reply = await mock(`${origin}${request.url ?? ""}`);
      response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
    } else {
      const file = await readFile(resolve(root, `dist${pathname}`)).catch(() => null);
      // An icon is looked for too.
      response.writeHead(file === null ? 204 : 200, { "Content-Type": "text/javascript" }).end(file ?? undefined);
    }
  }

  before(async () => {
    server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it("makes one request with the member's cookie, for four elements", async () => {
    const { page, errors } = await openPage(browser, `${origin}/`);
    await page.waitForFunction(() => {
      const text = document.querySelector("coop-past-shifts")?.shadowRoot?.textContent ?? "";
      return /Present/.test(text);
    });
    assert.deepEqual(asked, ["/api/v1/overview session=1"]);
    assert.deepEqual(errors, []);
  });
});
