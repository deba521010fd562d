/**
 * One client per backend for the whole page, so that four elements make each request once and a write by one is seen by
 * all. Elements never build their own.
 */
import { createCoopShift, type CoopShift, type GetToken } from "../../sdk/index.ts";

/** What stands behind a `mock:` address. */
export interface MockBackend {
  /** Address that the client is given. */
  readonly backend: string;
  /** Answers in the backend's place. */
  readonly fetch: typeof fetch;
}

type MockLoader = (address: string) => Promise<MockBackend>;

const mockPrefix = "mock:";
/** A page that was hidden for longer than this, in milliseconds, reads again when it is shown. */
const staleAfterHidden = 60_000;

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

let hiddenAt: number | undefined;
let watching = false;

function refreshAll(): void {
  for (const group of clients.values()) for (const client of group.values()) client.refresh();
}

/** A phone that slept, or a page that came back from the browser's cache, shows today's state again by itself. */
function watchVisibility(): void {
  if (watching) return;
  watching = true;
  document.addEventListener("visibilitychange", ({ timeStamp }) => {
    if (document.visibilityState === "hidden") hiddenAt = timeStamp;
    else if (hiddenAt !== undefined && timeStamp - hiddenAt > staleAfterHidden) refreshAll();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) refreshAll();
  });
}
