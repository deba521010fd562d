/**
 * Browser tests in Chromium, Firefox and WebKit, each believing to be in Los Angeles: a cooperative's hours must not
 * depend on where its member reads them. `ENGINES=chromium,webkit` picks engines, `npx wtr test/…` picks files, which
 * then run from source, each module by itself.
 */
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { browserCountsReporter } from "./scripts/lib/browser-counts.ts";
import { bundleTests } from "./scripts/lib/bundle-tests.ts";
import { chromiumArguments, engines, findBrowsers } from "./scripts/lib/browsers.ts";
import { webkitLauncher } from "./scripts/lib/webkit-launcher.ts";

const timeZone = "America/Los_Angeles";
const env = { ...process.env, TZ: timeZone };
const found = findBrowsers();

const launchers = {
  chromium: () => {
    const launcher = chromeLauncher({
      launchOptions: { executablePath: found.chromium, args: chromiumArguments(), env },
    });
    launcher.name = "Chromium";
    return launcher;
  },
  firefox: () => {
    const launcher = chromeLauncher({
      launchOptions: { browser: "firefox", executablePath: found.firefox, headless: true, env },
    });
    launcher.name = "Firefox";
    return launcher;
  },
  webkit: () => webkitLauncher(found.webkit, timeZone),
};

const asked = (process.env.ENGINES ?? engines.join(",")).split(",");
const unknown = asked.filter((name) => !engines.includes(name));
if (unknown.length > 0) throw new Error(`ENGINES names ${unknown.join(", ")}; there are ${engines.join(", ")}.`);

export default {
  rootDir: import.meta.dirname,
  files: await bundleTests("test/**/*.browser.ts"),
  nodeResolve: { browser: true, exportConditions: ["browser"] },
  plugins: [esbuildPlugin({ ts: true, target: "es2022", tsconfig: "tsconfig.json" })],
  browsers: asked.filter((name) => found[name] !== null).map((name) => launchers[name]()),
  // One page at a time in each engine: a page in the background has no focus and throttled timers, and WebKit would
  // run its tests in frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // Generous, since a busy machine is no fault; nothing waits without an event to wait for.
  testFramework: { config: { timeout: 60_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: !process.argv.includes("--static-logging") }),
    browserCountsReporter(process.env.BROWSER_COUNTS),
  ],
};
