/** The mocks as handlers of MSW (Mock Service Worker), for Storybook and for tests of a whole page. */
import { createMockFetch, toBase, type MockFetchOptions } from "./mock-fetch.ts";
import type { ScenarioName } from "./scenarios.ts";

/**
 * The part of MSW's `http` that is used. It is given, not imported: whoever only wants the mock fetch needs no MSW, no
 * bundle gets it by accident, and there is never a second copy beside the page's own.
 */
export interface HttpHandlers<Handler> {
  /** Answers requests of every method to an address. */
  readonly all: (predicate: string, resolver: (info: { readonly request: Request }) => Promise<Response>) => Handler;
}

/** How handlers answer, and by whose `http` they are made. */
export interface HandlersOptions<Handler> extends MockFetchOptions {
  /** `import { http } from "msw/http"` */
  readonly http: HttpHandlers<Handler>;
}

/**
 * MSW handlers that answer every request below the base URL from a scenario, all of them from one state:
 * `setupWorker(...createHandlers("regular", { http, baseUrl: "/api/v1" }))`.
 *
 * @throws {RangeError} when there is no such scenario, or an option is none.
 */
export function createHandlers<Handler>(
  scenario: ScenarioName,
  { http, ...options }: HandlersOptions<Handler>,
): Handler[] {
  const mockFetch = createMockFetch(scenario, options);
  const base = toBase(options.baseUrl).href.replace(/\/$/, "");
  return [http.all(`${base}/*`, ({ request }) => mockFetch(request))];
}
