/**
 * What a first look doesn't need: loaded once all elements of the page show something and the browser is idle, or at
 * once when somebody presses what needs it.
 */
import type { CSSResult, ReactiveElement } from "lit";
import { NetworkError } from "../../sdk/index.ts";

/** A module that comes later. Styles that it exports as `styles` are put on the elements that name it. */
export interface Later<Part extends object> {
  /**
   * Loads it, once for all who ask; after a failure the next to ask tries again.
   *
   * @throws {NetworkError} where it can't be had.
   */
  load(): Promise<Part>;
  /** The module once it is there. */
  readonly now: Part | undefined;
}

/** @param load `() => import("./part.ts")`: the build finds the module by that. */
export function createLater<Part extends object>(load: () => Promise<Part>): Later<Part> {
  let now: Part | undefined;
  let loading: Promise<Part> | undefined;
  const loadOnce = async (): Promise<Part> => {
    try {
      return (now = await load());
    } catch (cause) {
      loading = undefined;
      throw new NetworkError("A part of coopshift could not be loaded.", { cause });
    }
  };
  return {
    load: () => (loading ??= loadOnce()),
    get now() {
      return now;
    },
  };
}

/** Elements of which nothing is to be seen yet. */
const expected = new Set<object>();
/** What to do once there are none, by the element that it is for. */
const waiting = new Map<object, () => void>();
let isScheduled = false;

function runWaiting(): void {
  isScheduled = false;
  if (expected.size > 0) return;
  const runs = [...waiting.values()];
  waiting.clear();
  for (const run of runs) run();
}

/** An idle moment comes after what has been rendered is painted; WebKit knows none. */
function schedule(): void {
  if (isScheduled || expected.size > 0 || waiting.size === 0) return;
  isScheduled = true;
  if ("requestIdleCallback" in globalThis) requestIdleCallback(runWaiting, { timeout: 2000 });
  else setTimeout(runWaiting, 100);
}

/** From now on everything that can wait waits for this element's first content. */
export function expectContent(host: object): void {
  expected.add(host);
}

/** The element is gone: nothing waits for it any more. */
export function forgetContent(host: object): void {
  expected.delete(host);
  waiting.delete(host);
  schedule();
}

/** The element shows its content (or why there is none): `run` follows when all others do, too, and the browser is idle. */
export function whenIdle(host: object, run: () => void): void {
  expected.delete(host);
  waiting.set(host, run);
  schedule();
}

/** What can't be had now is asked for again by whoever presses what takes it. */
export async function loadAll(host: ReactiveElement, parts: readonly Later<object>[]): Promise<void> {
  const missing = parts.filter(({ now }) => !now);
  if (missing.length === 0) return;
  await Promise.allSettled(missing.map((part) => part.load()));
  host.requestUpdate();
}

/** Those that are there bring their styles. */
export function adoptLater({ renderRoot }: ReactiveElement, parts: readonly (Later<object> | undefined)[]): void {
  if (!(renderRoot instanceof ShadowRoot)) return;
  for (const part of parts) {
    const { styles }: { readonly styles?: CSSResult } = part?.now ?? {};
    const sheet = styles?.styleSheet;
    if (sheet && !renderRoot.adoptedStyleSheets.includes(sheet)) renderRoot.adoptedStyleSheets.push(sheet);
  }
}
