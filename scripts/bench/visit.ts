/**
 * `npm run bench:visit`: how long a member waits on a slow line until the content of all four elements is there, beside
 * Event Calendar that shows one list of the same shifts. Chromium, each visit in a browser context of its own, all in turn.
 *
 *   npm run bench:visit                     11 rounds at 400 ms and 400 kbit/s
 *   npm run bench:visit -- --rounds 3       less exact, sooner
 *   npm run bench:visit -- --slowdown 4     by a device so many times as slow as this one
 *   npm run bench:visit -- --json           the results as JSON
 *   npm run bench:visit -- --used           no visits, but how much of the script has run when the content is there
 */
import { parseArgs } from "node:util";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { chromiumArguments, findBrowsers } from "../lib/browsers.ts";
import { median, ratio } from "./measure.ts";
import { pageNames, type PageName } from "./visit/pages.ts";
import { openSite, type Site } from "./visit/site.ts";
import { measureUsed } from "./visit/used.ts";

/** Milliseconds that an answer takes on its way, and bytes a second: 400 kbit/s. */
const line = { latency: 400, throughput: 50_000 };
const longest = 60_000;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "11" },
    slowdown: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    used: { type: "boolean", default: false },
  },
});

/** How many times as slow as this machine's the processor is. */
const slowdown = Number(values.slowdown);

/** A visit's two page loads: milliseconds from navigation to content, and what was sent for it. */
interface Visit {
  readonly first: number;
  readonly second: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Milliseconds from navigation to content that was drawn. */
async function waitForContent(page: Page): Promise<number> {
  const handle = await page.waitForFunction("window.contentAt", { polling: 50, timeout: longest });
  return Number(await handle.jsonValue());
}

async function visit(browser: Browser, site: Site, name: PageName): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  let bytes = 0;
  let requests = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.throughput,
    uploadThroughput: line.throughput,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const load = async (): Promise<number> => {
    await page.goto(site.addressOf(name), { waitUntil: "domcontentloaded", timeout: longest });
    return waitForContent(page);
  };
  const first = await load();
  const sent = { bytes, requests };
  // Nobody comes back while what follows the first content is still on the line: it would share it with the second visit.
  await page.waitForNetworkIdle({ idleTime: 500, timeout: longest });
  const second = await load();
  await context.close();
  return { first, second, ...sent };
}

type Visits = Readonly<Record<PageName, readonly Visit[]>>;

async function inChromium<T>(act: (browser: Browser, site: Site) => Promise<T>): Promise<T> {
  const { chromium } = findBrowsers();
  if (chromium === null) throw new Error("Chromium was not found: `npm run browsers` installs it, or says how.");
  const site = await openSite(new Date());
  const browser = await puppeteer.launch({ executablePath: chromium, args: [...chromiumArguments()] });
  try {
    return await act(browser, site);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function visitAll(browser: Browser, site: Site, rounds: number): Promise<Visits> {
  const visits: Record<PageName, Visit[]> = {
    coopshift: [],
    "coopshift-snapshot": [],
    "coopshift-no-preload": [],
    "event-calendar": [],
  };
  for (let round = 0; round < rounds; round++) {
    for (const name of pageNames) visits[name].push(await visit(browser, site, name));
  }
  return visits;
}

function format(visits: Visits): string {
  const peer = visits["event-calendar"];
  const rows = pageNames.map((name) => {
    const own = visits[name];
    const cells = (["first", "second"] as const).flatMap((load) => {
      const times = own.map((each) => each[load]);
      const others = peer.map((each) => each[load]);
      return [`${(median(times) / 1000).toFixed(2)} s`, `${ratio(times, others).toFixed(2)} ×`];
    });
    const kilobytes = `${(median(own.map(({ bytes }) => bytes)) / 1000).toFixed(1)} kB`;
    return [name, ...cells, kilobytes, String(median(own.map(({ requests }) => requests)))];
  });
  const head = ["", "first visit", "", "second", "", "sent", "requests"];
  return [head, ...rows]
    .map(([name = "", ...cells]) => name.padEnd(22) + cells.map((cell) => cell.padStart(13)).join(""))
    .join("\n");
}

const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new Error(`--rounds ${values.rounds}: give a whole number from 1 on.`);
if (!(slowdown >= 1)) throw new Error(`--slowdown ${values.slowdown}: give a number from 1 on.`);
if (values.used) {
  const { whole, run } = await inChromium(measureUsed);
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  console.log(`${kilobytes(run)} of ${kilobytes(whole)} kB of coopshift.js have run when the content is drawn.`);
} else {
  const visits = await inChromium((browser, site) => visitAll(browser, site, rounds));
  console.log(values.json ? JSON.stringify(visits, null, 2) : format(visits));
}
