/**
 * WebKit for web-test-runner: WebKitGTK's MiniBrowser behind WebKitWebDriver on a free port, on a display of its own
 * where there is none. What the launcher starts, it stops.
 */
import { spawn, type ChildProcess } from "node:child_process";
import type { TestRunnerConfig } from "@web/test-runner";
import { WebdriverLauncher } from "@web/test-runner-webdriver";
import type { WebKitTools } from "./browsers.ts";
import { findFreePort, startDisplay, waitUntilListening } from "./webkit-driver.ts";

type Options = ConstructorParameters<typeof WebdriverLauncher>[0];
type CoreConfig = Parameters<WebdriverLauncher["initialize"]>[0];
export type Launcher = NonNullable<TestRunnerConfig["browsers"]>[number];

class WebKitLauncher extends WebdriverLauncher {
  readonly #tools: WebKitTools;
  readonly #timeZone: string;
  readonly #options: Options;
  readonly #children: ChildProcess[] = [];
  #started: Promise<void> | undefined;

  constructor(tools: WebKitTools, timeZone: string, options: Options) {
    super(options);
    this.#tools = tools;
    this.#timeZone = timeZone;
    this.#options = options;
  }

  override async initialize(config: CoreConfig): Promise<void> {
    await super.initialize(config);
    this.name = "WebKit";
  }

  override async startSession(id: string, url: string): Promise<void> {
    this.#started ??= this.#startDriver();
    await this.#started;
    await super.startSession(id, url);
  }

  override async stop(): Promise<void> {
    await super.stop();
    for (const child of this.#children.toReversed()) child.kill();
  }

  async #startDriver(): Promise<void> {
    const env = { ...process.env, TZ: this.#timeZone };
    if (this.#tools.xvfb !== null) {
      const { child, display } = await startDisplay(this.#tools.xvfb);
      this.#keep(child);
      Object.assign(env, { DISPLAY: display });
    }
    const port = await findFreePort();
    const driver = spawn(this.#tools.driver, [`--port=${port}`], { env, stdio: "ignore" });
    this.#keep(driver);
    await waitUntilListening(port, driver);
    this.#options.port = port;
  }

  /** A child never keeps the runner alive, and never outlives it. */
  #keep(child: ChildProcess): void {
    this.#children.push(child);
    child.unref();
    process.once("exit", () => child.kill());
  }
}

/** @param timeZone IANA name of the zone that the browser believes to be in. */
export function webkitLauncher(tools: WebKitTools, timeZone: string): Launcher {
  const capabilities = {
    browserName: "MiniBrowser",
    "wdio:enforceWebDriverClassic": true,
    "webkitgtk:browserOptions": { binary: tools.browser, args: ["--automation"] },
  } as const;
  // The runner's packages disagree with each other about exactOptionalPropertyTypes, and about nothing else.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  return new WebKitLauncher(tools, timeZone, { hostname: "127.0.0.1", capabilities }) as Launcher;
}
