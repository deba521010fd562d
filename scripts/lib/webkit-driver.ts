/** What WebKitWebDriver needs to be started: a free port, and a display where there is none. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** How long WebKitWebDriver may take to listen, in milliseconds. */
const startLimit = 10_000;

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error(`No port in the address ${String(address)}.`);
  return address.port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

export async function waitUntilListening(port: number, driver: ChildProcess): Promise<void> {
  const end = Date.now() + startLimit;
  while (!(await isListening(port))) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with exit code ${driver.exitCode}.`);
    if (Date.now() > end) throw new Error(`WebKitWebDriver does not listen on port ${port} after ${startLimit} ms.`);
    await delay(50);
  }
}

/** Starts Xvfb, which picks a display that is free and writes its number to descriptor 3. */
export async function startDisplay(xvfb: string): Promise<{ child: ChildProcess; display: string }> {
  const child = spawn(xvfb, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const output = child.stdio[3];
  if (!output) throw new Error("Xvfb was started without the pipe on which it tells its display.");
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`Xvfb ended with exit code ${code} before it told its display.`);
  });
  const [number] = await Promise.race([once(output, "data"), failed]);
  return { child, display: `:${String(number).trim()}` };
}
