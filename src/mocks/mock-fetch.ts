/** A `fetch` that is a whole cooperative: the reference backend on its in-memory store, with nobody else on the line. */
import { createBackend, type Backend } from "../backend/app.ts";
import { formatHttpDate } from "../backend/http/answer.ts";
import { createMemoryStore } from "../backend/memory-store.ts";
import { loadTemporal, temporal, type Temporal } from "../domain/temporal.ts";
import { createClock, type Clock } from "../sdk/clock.ts";
import { createMishaps, type MishapFetch, type MishapOptions } from "./mishaps.ts";
import { checkScenario, scenarios, workerOf, type Scenario, type ScenarioName } from "./scenarios.ts";
import { seedAt } from "./seed-cache.ts";

/** Where a mock says that it is; `.invalid` is never anybody's (RFC 2606). */
export const mockBaseUrl = "https://mock.coopshift.invalid/api/v1";

/** When and how a mock answers. */
export interface MockFetchOptions extends MishapOptions {
  /** The mock's time, which then stands still: an instant, or one as text, `2026-11-22T10:00:00Z`. */
  readonly now?: Temporal.Instant | string | undefined;
  /** The mock's time where `now` isn't given. Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Base URL of the contract; a path is relative to the page. Default: {@link mockBaseUrl}. */
  readonly baseUrl?: string | URL | undefined;
  /** IANA name of the cooperative's zone. Default: Europe/Brussels. */
  readonly timeZone?: string | undefined;
  /** Milliseconds that every answer takes. Default: the scenario's. */
  readonly delay?: number | undefined;
  /** Calls back after some milliseconds. Default: `setTimeout`. */
  readonly setTimer?: ((callback: () => void, milliseconds: number) => unknown) | undefined;
}

interface Mock {
  readonly scenario: Scenario;
  readonly base: URL;
  readonly delay: number;
  readonly timeZone: string | undefined;
  readonly mishaps: MishapFetch;
  readonly setTimer: (callback: () => void, milliseconds: number) => unknown;
  readonly readNow: () => Temporal.Instant;
}

function createReadNow({ now, clock = createClock() }: MockFetchOptions): () => Temporal.Instant {
  if (now === undefined) return () => temporal().Instant.fromEpochMilliseconds(clock.now());
  return () => temporal().Instant.from(now);
}

/**
 * The absolute form of a base URL: a path is relative to the page, and where there is no page, to {@link mockBaseUrl}.
 *
 * @throws {RangeError} when it is no URL.
 */
export function toBase(baseUrl: string | URL = mockBaseUrl): URL {
  const page = (globalThis as { location?: Location }).location?.href;
  const around = page !== undefined && /^https?:/.test(page) ? page : mockBaseUrl;
  if (URL.canParse(baseUrl, around)) return new URL(baseUrl, around);
  throw new RangeError(`The mock's base URL is "${String(baseUrl)}": give a URL or a path.`);
}

/** @throws {RangeError} when it is no zone that the engine knows. */
function checkZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat("en", { timeZone });
  } catch (cause) {
    throw new RangeError(`The mock's zone is "${timeZone}": give one like Europe/Brussels.`, { cause });
  }
}

/** @throws {RangeError} when `now` is no instant, `delay` no time, the zone or the base URL none. */
function createMock(scenario: Scenario, options: MockFetchOptions): Mock {
  const { now, baseUrl, timeZone, delay = scenario.delay ?? 0 } = options;
  const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
  if (typeof now === "string" && (!instantPattern.test(now) || Number.isNaN(Date.parse(now)))) {
    throw new RangeError(`The mock's now is "${now}": give an instant like 2026-11-22T10:00:00Z.`);
  }
  if (!(delay >= 0)) throw new RangeError(`The mock's delay is ${delay}: give milliseconds, 0 or more.`);
  if (timeZone !== undefined) checkZone(timeZone);
  const base = toBase(baseUrl);
  const mishaps = createMishaps(options);
  const setTimer = options.setTimer ?? ((callback, milliseconds) => setTimeout(callback, milliseconds));
  return { scenario, base, delay, timeZone, mishaps, setTimer, readNow: createReadNow(options) };
}

function startBackend({ scenario, base, timeZone, readNow }: Mock): Backend {
  const now = readNow();
  const seed = seedAt(now, timeZone);
  const workerId = workerOf(scenario.persona);
  return createBackend({
    store: createMemoryStore(scenario.data?.(seed, now) ?? seed),
    clock: readNow,
    authenticate: async () => workerId,
    basePath: base.pathname.replace(/\/$/, ""),
  });
}

/** The path below the base URL, `/me`; `null` for an address that is not the mock's. */
function pathBelow(base: URL, url: URL): string | null {
  const prefix = base.pathname.replace(/\/$/, "");
  const isBelow = url.origin === base.origin && url.pathname.startsWith(`${prefix}/`);
  return isBelow ? url.pathname.slice(prefix.length) : null;
}

/** What the backend answers, or what stands in its place; with the mock's time, as every answer has it. */
async function answer(mock: Mock, request: Request, path: string, backend: () => Backend): Promise<Response> {
  const { scenario, mishaps, readNow } = mock;
  const act = async (): Promise<Response> => scenario.answer?.(request, path) ?? (await backend().fetch(request));
  const response = await mishaps(request, act);
  if (!response.headers.has("Date")) response.headers.set("Date", formatHttpDate(readNow()));
  return response;
}

/** Resolves after the mock's delay; an aborted signal ends the wait at once, by its reason. */
async function waitFor({ delay, setTimer }: Mock, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (delay === 0) return;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      signal.removeEventListener("abort", finish);
      resolve();
    };
    signal.addEventListener("abort", finish);
    setTimer(finish, delay);
  });
  signal.throwIfAborted();
}

function toRequest(base: URL, input: RequestInfo | URL, init: RequestInit | undefined): Request {
  return new Request(input instanceof Request ? input : new URL(input, base), init);
}

/**
 * A `fetch` that plays a scenario with no network, in browsers and in Node: the reference backend with the scenario's
 * persona signed in. What is signed up for or cancelled changes its state, which lasts as long as the function.
 *
 * A relative URL is relative to the base URL. Addresses that are not below it reject with a TypeError, as a host that
 * cannot be reached; an aborted signal rejects with its reason (a DOMException named AbortError by default).
 *
 * @throws {RangeError} when there is no such scenario, or an option is none.
 */
export function createMockFetch(scenario: ScenarioName, options: MockFetchOptions = {}): typeof fetch {
  const mock = createMock(scenarios[checkScenario(scenario)], options);
  let backend: Backend | undefined;
  return async (input, init) => {
    const request = toRequest(mock.base, input, init);
    const path = pathBelow(mock.base, new URL(request.url));
    if (path === null) throw new TypeError(`The mock backend is at ${mock.base.href} and can't answer ${request.url}.`);
    await waitFor(mock, request.signal);
    await loadTemporal();
    const response = await answer(mock, request, path, () => (backend ??= startBackend(mock)));
    request.signal.throwIfAborted();
    return response;
  };
}
