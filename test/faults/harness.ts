/** A browser on the page of the fault tests, with the misbehaving backend behind it. */
import assert from "node:assert/strict";
import type { Browser, ConsoleMessage, Page } from "puppeteer-core";
import type { ScenarioName } from "../../src/mocks/scenarios.ts";
import { launchChromium, launchFirefox } from "../helpers/browser.ts";
import { firstToken, freshToken, type Fault } from "./faults.ts";
import type { CellOptions, PageDriver } from "./page.ts";
import { startFaultServer, type FaultServer, type Line } from "./server.ts";
import { startSite, type Site } from "./site.ts";

type Driver = {
  [Name in keyof PageDriver]: (...args: Parameters<PageDriver[Name]>) => Promise<Awaited<ReturnType<PageDriver[Name]>>>;
};

/** What a browser says by itself of a request that failed, or of the icon that it looks for; nobody's code can keep it from that. */
const ownWords =
  /^(?:Error: )?(?:Failed to load resource|Access to fetch at|Cross-Origin Request Blocked|.*favicon\.ico)/;

export interface Harness {
  readonly server: FaultServer;
  readonly site: Site;
  readonly browser: Browser;
  readonly page: Page;
  readonly driver: Driver;
  /** A line with a member on it, and what a cell over it begins with. */
  open(scenario: ScenarioName, fault: Fault, retries?: number): { line: Line; options: Omit<CellOptions, "tag"> };
  /** Fails where anything was thrown into the page, logged as an error, or reported by its policy. */
  assertCalm(what: string): Promise<void>;
  /** Fails where one of the tokens can be found in the page or its log. */
  assertSecret(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds that an answer may take: the SDK's own limit, and a short one where none will come. */
const usualTimeout = 8000;
const shortTimeout = 1500;

function watchConsole(page: Page, log: string[]): string[] {
  const errors: string[] = [];
  page.on("console", (message: ConsoleMessage) => {
    log.push(`${message.text()} ${message.args().map(String).join(" ")}`);
    if (message.type() === "error" && !ownWords.test(message.text())) errors.push(`console.error: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    if (!ownWords.test(String(error))) errors.push(`thrown into the page: ${String(error)}`);
  });
  return errors;
}

function createDriver(page: Page): Driver {
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      page.evaluate(
        (method, values) => {
          const { faults } = globalThis as unknown as { faults: Record<string, (...all: unknown[]) => unknown> };
          return faults[method]?.(...values);
        },
        name,
        args,
      );
  return new Proxy({} as Driver, { get: (_target, name) => (typeof name === "string" ? call(name) : undefined) });
}

/** `FAULTS_ENGINE=firefox` in the environment takes that browser instead of Chromium. */
const launchBrowser = process.env["FAULTS_ENGINE"] === "firefox" ? launchFirefox : launchChromium;

export async function startHarness(): Promise<Harness> {
  const site = await startSite();
  const [server, browser] = await Promise.all([startFaultServer({ pages: site.origin }), launchBrowser()]);
  site.connectTo(server.origin);
  const page = await browser.newPage();
  const log: string[] = [];
  const errors = watchConsole(page, log);
  await page.goto(`${site.origin}/`, { waitUntil: "load" });
  await page.waitForFunction(() => "faults" in globalThis);
  const driver = createDriver(page);
  const needles = [firstToken, freshToken];
  return {
    server,
    site,
    browser,
    page,
    driver,
    open(scenario, { isEndless = false, hasFreshToken = false }, retries = 0) {
      const line = server.open(scenario);
      const tokens = [firstToken, hasFreshToken ? freshToken : null] as const;
      return { line, options: { url: line.url, tokens, retries, timeout: isEndless ? shortTimeout : usualTimeout } };
    },
    async assertCalm(what) {
      assert.deepEqual([...(await driver.takeTrouble()), ...errors.splice(0)], [], what);
    },
    async assertSecret() {
      assert.deepEqual(await driver.search(needles), [], "where a token was found in the page");
      assert.deepEqual(
        [...log, ...site.seen].filter((text) => needles.some((needle) => text.includes(needle))),
        [],
        "where a token was logged, or sent to the page's own site",
      );
    },
    async close() {
      await browser.close();
      await Promise.all([server.close(), site.close()]);
    },
  };
}
