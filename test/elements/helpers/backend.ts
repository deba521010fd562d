/** Clients over the mock backend at a fixed moment, with a line that can be made to fail. */
import { createCoopShift, type CoopShift, type CoopShiftOptions } from "../../../src/index.ts";
import { createMockFetch, mockBaseUrl, type ScenarioName } from "../../../src/mocks.ts";

/** A Tuesday at 11 in Brussels; the persona `regular` works on Fridays then, Christmas among them. */
export const usualNow = "2026-11-24T10:00:00Z";

/** Answers in place of the mock, or `undefined` to let it answer. */
export type Interfere = (path: string, request: Request) => Response | Promise<Response> | undefined;

export interface Line {
  readonly client: CoopShift;
  /** Path and query of every request that went out, in order. */
  readonly requests: string[];
  /** Asks the backend without the client's knowledge, as another tab would. */
  readonly send: (request: Request) => Promise<Response>;
  /** From now on requests go through this; `undefined`: straight to the mock. */
  interfere: Interfere | undefined;
}

export interface LineOptions extends Partial<CoopShiftOptions> {
  readonly now?: string;
}

/** A signed-in client that asks once, never twice, and whose time stands at `now`. */
export function openLine(scenario: ScenarioName, { now = usualNow, ...options }: LineOptions = {}): Line {
  const mock = createMockFetch(scenario, { now, delay: 0 });
  const line: Omit<Line, "client"> = {
    requests: [],
    send: async (request) => mock(request),
    interfere: undefined,
  };
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const path = request.url.slice(mockBaseUrl.length);
    line.requests.push(path);
    return (await line.interfere?.(path, request)) ?? mock(request);
  };
  const clock = { now: () => Date.parse(now), monotonic: () => performance.now() };
  const client = createCoopShift({ backend: mockBaseUrl, fetch: send, retries: 0, clock, overview: false, ...options });
  return Object.assign(line, { client });
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

/** An answer that a test takes apart and changes: what JSON holds, by its paths. */
export type Loose = { [key: string]: Loose } & Loose[] & string & number;

/** Lets the mock answer, and changes what it said: `altering("irregular-alert", { "/me": (me) => { … } })`. */
export function altering(
  scenario: ScenarioName,
  changes: Readonly<Record<string, (body: Loose) => unknown>>,
  options: LineOptions = {},
): Line {
  const plain = createMockFetch(scenario, { now: options.now ?? usualNow, delay: 0 });
  const line = openLine(scenario, options);
  line.interfere = async (path, request) => {
    const change = changes[path.split("?")[0] ?? ""];
    const response = await plain(request);
    if (!change) return response;
    const body = (await response.json()) as Loose;
    change(body);
    return json(body);
  };
  return line;
}

/** A line that answers only when it is let go. */
export function held(scenario: ScenarioName): Line & { letGo: () => void } {
  const line = openLine(scenario);
  let letGo: () => void = () => undefined;
  const wait = new Promise<undefined>((resolve) => {
    letGo = () => resolve(undefined);
  });
  line.interfere = async () => wait as unknown as Promise<Response>;
  return Object.assign(line, { letGo });
}

/** Every opening of the mock, changed one by one, for a member who may choose among them. */
export function withOpenings(change: (opening: Loose, index: number) => unknown) {
  return altering("irregular-ahead", { "/openings": ({ items = [] }) => items.forEach(change) });
}
