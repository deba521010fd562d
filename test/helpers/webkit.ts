/** A real WebKit for end-to-end tests: WebKitGTK's MiniBrowser over the few commands of WebDriver that they need. */
import { spawn, type ChildProcess } from "node:child_process";
import { findBrowsers } from "../../scripts/lib/browsers.ts";
import { findFreePort, startDisplay, waitUntilListening } from "../../scripts/lib/webkit-driver.ts";

export interface WebKit {
  open(url: string): Promise<void>;
  /** What a script of one expression gives, as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until the expression is true. */
  waitFor(expression: string): Promise<void>;
  close(): Promise<void>;
}

/** How long the page may take to come to what is waited for, in milliseconds. */
const patience = 30_000;

/**
 * Starts it with one window.
 *
 * @throws {Error} when there is none; `npm run browsers` installs it.
 */
export async function launchWebKit(): Promise<WebKit> {
  const tools = findBrowsers().webkit;
  if (tools === null) throw new Error("WebKit was not found: `npm run browsers` installs it, or says how.");
  const children: ChildProcess[] = [];
  const env = { ...process.env };
  if (tools.xvfb !== null) {
    const { child, display } = await startDisplay(tools.xvfb);
    children.push(child);
    env["DISPLAY"] = display;
  }
  const port = await findFreePort();
  const driver = spawn(tools.driver, [`--port=${port}`], { env, stdio: "ignore" });
  children.push(driver);
  await waitUntilListening(port, driver);

  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, init);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: tools.browser, args: ["--automation"] };
  const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } };
  const { sessionId } = (await send("POST", "", { capabilities })) as { sessionId: string };
  await send("POST", `/${sessionId}/timeouts`, { script: patience });
  const evaluate = (expression: string): Promise<unknown> =>
    send("POST", `/${sessionId}/execute/sync`, { script: `return (${expression});`, args: [] });
  return {
    open: async (url) => void (await send("POST", `/${sessionId}/url`, { url })),
    evaluate,
    async waitFor(expression) {
      const script = `const done = arguments[0]; (function look() { (${expression}) ? done(true) : requestAnimationFrame(look); })();`;
      await send("POST", `/${sessionId}/execute/async`, { script, args: [] });
    },
    async close() {
      await send("DELETE", `/${sessionId}`);
      for (const child of children.toReversed()) child.kill();
    },
  };
}
