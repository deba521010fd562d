/** What a page writes into its head so that the overview is on its way before the script is; `npm run build` comes first. */
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import type { RequestListener } from "node:http";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { getRequestListener } from "@hono/node-server";
import type { Browser } from "puppeteer-core";
import { listen, type Listening } from "../../scripts/lib/listen.ts";
import { createBackend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createSeed, personas } from "../../src/mocks/seed/index.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

/** Whose session the cookie is of, and the token. */
const member = "irregular-ahead";
const token = `<script>document.querySelector("coop-shift-provider").getToken = async () => "${member}";</script>`;

function documentOf(backend: string, hasToken: boolean): string {
  const link = `<link rel="preload" as="fetch" crossorigin="use-credentials" href="${backend}/overview">`;
  return `<!doctype html><html lang="en"><title>Our shop</title>${hasToken ? "" : link}
<script type="module" src="/cdn/coopshift.js"></script>
<coop-shift-provider backend="${backend}"><coop-shift-status></coop-shift-status><coop-next-shifts></coop-next-shifts>
<coop-open-shifts></coop-open-shifts><coop-past-shifts></coop-past-shifts></coop-shift-provider>${hasToken ? token : ""}`;
}

describe("a page's first reads", () => {
  let browser: Browser;
  let site: string;
  let elsewhere: string;
  const servers: Listening[] = [];
  /** What was asked of the backend, from wherever. */
  let asked: string[] = [];

  before(async () => {
    await loadTemporal();
    const now = temporal().Now.instant();
    const today = now.toZonedDateTimeISO("Europe/Brussels").toPlainDate();
    const store = createMemoryStore(createSeed({ today, now }));
    const allowed: string[] = [];
    const backend = createBackend({
      store,
      clock: () => now,
      allowedOrigins: allowed,
      authenticate: async ({ headers }) => {
        const name = `${headers.get("authorization") ?? headers.get("cookie")}`.replace(/^.*[ =]/, "");
        return personas.find(({ id }) => id === name)?.workerId ?? null;
      },
    });
    const api = getRequestListener(backend.fetch);
    const answerApi: RequestListener = (request, response) => {
      const { cookie, authorization } = request.headers;
      asked.push(`${request.method} ${request.url} ${authorization ?? cookie ?? "without a member"}`);
      void api(request, response);
    };
    const page = await listen((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (pathname.startsWith("/api/")) answerApi(request, response);
      else if (pathname.startsWith("/cdn/")) {
        response.writeHead(200, { "Content-Type": "text/javascript" });
        createReadStream(resolve(root, `dist${pathname}`)).pipe(response);
      } else {
        const there = pathname.includes("elsewhere") ? elsewhere : "";
        response.writeHead(200, { "Content-Type": "text/html", "Set-Cookie": `session=${member}` });
        response.end(documentOf(`${there}/api/v1`, pathname.includes("token")));
      }
    });
    const other = await listen(answerApi);
    servers.push(page, other);
    [site, elsewhere] = [page.origin, other.origin];
    allowed.push(site);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await Promise.all(servers.map(async (server) => server.close()));
  });

  /** What one visit after another asks for, of a page that four elements are on. */
  async function visit(path: string, times: number): Promise<readonly string[]> {
    asked = [];
    const { page, errors } = await openPage(browser, site + path);
    for (let visits = 1; ; visits++) {
      await page.waitForFunction(() => {
        const text = document.querySelector("coop-past-shifts")?.shadowRoot?.textContent ?? "";
        return text.includes("Present");
      });
      if (visits === times) break;
      await page.goto(site + path);
    }
    await page.close();
    assert.deepEqual(errors, []);
    return asked;
  }

  it("are the one request that it preloads, with the member's cookie", async () => {
    assert.deepEqual(await visit("/", 1), [`GET /api/v1/overview session=${member}`]);
  });

  it("are so too where the backend is another site", async () => {
    assert.deepEqual(await visit("/elsewhere", 1), [`GET /api/v1/overview session=${member}`]);
  });

  it("with a token are one request as well", async () => {
    assert.deepEqual(await visit("/token", 1), [`GET /api/v1/overview Bearer ${member}`]);
  });

  for (const path of ["/", "/token"]) {
    it(`are followed by others where a member comes back to the page: it shows what is true by then, at ${path}`, async (test) => {
      // Without it the page itself comes back, which is told it.
      const forgetful = await launchChromium({ flags: ["--disable-features=BackForwardCache"] });
      test.after(() => forgetful.close());
      const { page } = await openPage(forgetful, site + path);
      const shown = await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector("coop-open-shifts") ?? {};
        return shadowRoot?.querySelector("[data-row]:has(button.sign-up)")?.getAttribute("data-row");
      });
      const id = await shown.jsonValue();
      await page.goto("about:blank");
      const headers = { authorization: `Bearer ${member}` };
      const { status } = await fetch(`${site}/api/v1/me/sign-ups/${String(id)}`, { method: "PUT", headers });
      assert.equal(status, 200);
      await page.goBack();
      await page.waitForFunction(
        (wanted) => {
          const { shadowRoot } = document.querySelector("coop-next-shifts") ?? {};
          return shadowRoot?.querySelector(`[data-row="${wanted}"]`) !== null;
        },
        { timeout: 5000 },
        String(id),
      );
    });
  }

  it("with a token for another site ask for leave once, and remember it on the next page", async () => {
    const overview = `GET /api/v1/overview Bearer ${member}`;
    assert.deepEqual(await visit("/elsewhere/token", 2), [
      "OPTIONS /api/v1/overview without a member",
      overview,
      overview,
    ]);
  });
});
