/**
 * One client per backend for the whole page, so that four elements make each request once and a write by one is seen by
 * all. Elements never build their own.
 */
import { createCoopShift, type CoopShift, type GetToken } from "../../sdk/index.ts";
import { allResources } from "../../sdk/shelves.ts";

/** What stands behind a `mock:` address. */
export interface MockBackend {
  /** Address that the client is given. */
  readonly backend: string;
  /** Answers in the backend's place. */
  readonly fetch: typeof fetch;
}

type MockLoader = (address: string) => Promise<MockBackend>;

const mockPrefix = "mock:";
/** A page that was hidden, or asleep, for longer than this, in milliseconds, reads again. */
const staleAfterUnseen = 60_000;
/** How often a page in sight is looked after, in milliseconds. */
const turn = 30_000;

let loadMock: MockLoader | undefined;
const clients = new Map<GetToken | undefined, Map<string, CoopShift>>();

/** Lets `backend="mock:…"` work; `coopshift/define` and the script-tag build call it, so mocks load only where used. */
export function useMockLoader(loader: MockLoader): void {
  loadMock = loader;
}

function createMockClient(address: string): CoopShift {
  if (loadMock === undefined) {
    throw new RangeError(
      `The backend "${address}" is a mock, and no mocks are loaded: import "coopshift/define", or give the URL of a real backend.`,
    );
  }
  const loader = loadMock;
  let backend: Promise<MockBackend> | undefined;
  const load = async (): Promise<MockBackend> => {
    try {
      return await loader(address);
    } catch (error) {
      // Whoever asks again means it.
      backend = undefined;
      throw error;
    }
  };
  const mockFetch: typeof fetch = async (input, init) => (await (backend ??= load())).fetch(input, init);
  return createCoopShift({ backend: "https://mock.coopshift.invalid/api/v1", fetch: mockFetch, credentials: "omit" });
}

function createClient(address: string, getToken: GetToken | undefined, snapshot: number): CoopShift {
  if (address.startsWith(mockPrefix)) return createMockClient(address);
  const backend = new URL(address, document.baseURI).href;
  return createCoopShift({ backend, snapshot, ...(getToken && { getToken }) });
}

/**
 * The page's client for a backend.
 *
 * @param snapshot hours for which it keeps what it showed first; of the element that asks first.
 * @throws {RangeError} when the address is no http(s) URL, or a mock while none are loaded.
 */
export function sharedClient(address: string, getToken?: GetToken, snapshot = 0): CoopShift {
  const group = clients.get(getToken) ?? new Map<string, CoopShift>();
  clients.set(getToken, group);
  const client = group.get(address) ?? createClient(address, getToken, snapshot);
  group.set(address, client);
  watchVisibility();
  return client;
}

/** Clients of the page's own making, and on how many elements each is. */
const given = new Map<CoopShift, number>();

/**
 * Keeps a client fresh while an element shows what it reads, whoever made it.
 *
 * @returns ends that.
 */
export function keepFresh(client: CoopShift): () => void {
  given.set(client, (given.get(client) ?? 0) + 1);
  watchVisibility();
  return () => {
    const others = (given.get(client) ?? 0) - 1;
    if (others > 0) given.set(client, others);
    else given.delete(client);
  };
}

/** When somebody could see it last: by the client's clock, since the browser's own stands still while a machine sleeps. */
const seenAt = new WeakMap<CoopShift, number>();
let watching = false;

function forEachClient(run: (client: CoopShift) => void): void {
  const ours = [...clients.values()].flatMap((group) => [...group.values()]);
  new Set([...ours, ...given.keys()]).forEach(run);
}

/** By all its names: a page may wake without a line, and the next visit has its snapshot then. */
function readAgain(client: CoopShift): void {
  client.refresh(...allResources);
}

/** Reads again what nobody has seen for a while, or what is of another day by now. */
function look(client: CoopShift): void {
  let now;
  try {
    now = client.now();
  } catch {
    // Nothing has been read yet.
    return;
  }
  const { epochMilliseconds: at } = now;
  const today = now.toZonedDateTimeISO(client.peek("settings")?.timeZone ?? "UTC").startOfDay().epochMilliseconds;
  const before = seenAt.get(client) ?? at;
  // A page that was opened behind another one counts as seen then.
  if (!document.hidden || before === at) seenAt.set(client, at);
  if (!document.hidden && (at - before > staleAfterUnseen || before < today)) readAgain(client);
}

/** Of a page that was come back to, or that the browser opens again as it was. */
const backForward = 2;

/** A phone that slept, a page that stays open past midnight or was come back to shows today's state. */
function watchVisibility(): void {
  if (watching) return;
  watching = true;
  document.addEventListener("visibilitychange", () => forEachClient(look));
  setInterval(() => forEachClient(look), turn);
  addEventListener("pageshow", ({ persisted }) => {
    // While such a page loads, engines answer it, and what it preloads, from what they have kept, however old.
    // oxlint-disable-next-line typescript/no-deprecated -- in every engine, and a third of what its successor takes
    if (persisted || performance.navigation.type === backForward) {
      setTimeout(() => forEachClient(readAgain));
    }
  });
}
