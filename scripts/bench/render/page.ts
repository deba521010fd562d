/** What runs in the page: one candidate shows so many shifts, and the time is taken. */
import type { Candidate, View } from "./candidate.ts";
import { createEvents } from "./data.ts";
import { floor } from "./floor.ts";
import { coopshift } from "./ours.ts";
import { peers } from "./peers.ts";

/** All in milliseconds. */
export interface Times {
  /** From the call until the first shifts are drawn. */
  readonly firstPainted: number;
  /** … until all are in the document, and the layout is computed. */
  readonly laidOut: number;
  /** … until the frame after it is drawn. */
  readonly painted: number;
  /** One shift changed, until the frame after it is drawn. */
  readonly change: number;
  /** The longest task of all this; 0 where none was over 50. */
  readonly longestTask: number;
}

const candidates: readonly Candidate[] = [coopshift, floor, ...peers];
export const names: readonly string[] = candidates.map(({ name }) => name);

/** Waits for a frame and what the engine does after it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));

/** The engine has compiled and the formatters are there: everybody has shown a few shifts before. */
async function warmUp(candidate: Candidate, target: HTMLElement, view: View): Promise<void> {
  const { show } = await candidate.prepare(createEvents(13), target, view);
  const { remove } = await show(target, view);
  await drawn();
  remove();
  await idle();
}

export async function run(name: string, view: View, count: number): Promise<Times> {
  const candidate = candidates.find((each) => each.name === name);
  const target = document.querySelector("main");
  if (candidate === undefined || target === null) throw new Error(`Nobody here is called ${name}.`);
  target.style.width = view === "list" ? "360px" : "1200px";
  await warmUp(candidate, target, view);
  const { show } = await candidate.prepare(createEvents(count), target, view);
  await idle();

  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  const start = performance.now();
  const shown = await show(target, view);
  const allDrawn = shown.all().then(async () => {
    target.getBoundingClientRect();
    const laidOut = performance.now() - start;
    await drawn();
    return { laidOut, painted: performance.now() - start };
  });
  // Where all of it was there at once, the layout has been computed before the frame.
  await Promise.resolve();
  await drawn();
  const firstPainted = performance.now() - start;
  const { laidOut, painted } = await allDrawn;
  await idle();
  const changing = await shown.change();
  await drawn();
  const change = performance.now() - changing;
  await idle();
  observer.disconnect();
  return { firstPainted, laidOut, painted, change, longestTask: Math.max(0, ...tasks) };
}
