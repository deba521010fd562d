/** Asking the backend and checking what it answers: what every read has in common. */
import { loadTemporal, temporal, type Temporal } from "../domain/temporal.ts";
import { parseJson, type Answer } from "./answer.ts";
import type { ReadOptions } from "./api.ts";
import { nextTask } from "./breath.ts";
import { endpoints, type Endpoint } from "./endpoints.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { loadLater } from "./load-later.ts";
import { toSettings } from "./mapping/settings.ts";
import { createOverview } from "./overview.ts";
import type { Part } from "./parts.ts";
import { loadPart } from "./rules.ts";
import { settings } from "./shapes/resources.ts";
import type { Take } from "./shapes/take.ts";
import { forgetMember, holdsMember, type Shelves } from "./shelves.ts";
import type { Search } from "./request.ts";
import type { Snapshots } from "./snapshot.ts";
import type { Send } from "./transport.ts";
import type { Settings } from "./types.ts";

export interface Core {
  readonly backend: string;
  readonly send: Send;
  readonly shelves: Shelves;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  readonly freshFor: number;
  /** Whether first reads ask for the overview. */
  readonly overview: boolean;
  /** `null`: the page keeps none. */
  readonly snapshots: Snapshots | null;
}

/** Characters from which on an answer is taken in two tasks. */
const large = 200_000;

/** What is asked for: a part of the overview where it is one, else an address of its own. */
export interface Wanted<Wire> {
  readonly part?: Part;
  readonly endpoint: Endpoint;
  readonly search?: Search;
  readonly take: Take<Wire>;
}

/** How a shelf loads: see {@link Shelf.read}. */
export interface Loading {
  readonly signal: AbortSignal;
  readonly dated: (at: number) => void;
}

/** What reads are made of. */
export interface Asking {
  /** @throws {Error} where Temporal is not loaded yet. */
  now(): Temporal.Instant;
  settings(options?: ReadOptions): Promise<Settings>;
  /** Asks, checks and maps. */
  ask<Wire, T>(wanted: Wanted<Wire>, loading: Loading, map: (wire: Wire) => T): Promise<T>;
  /** The same, with the settings that its times are read by. */
  askLocal<Wire, T>(wanted: Wanted<Wire>, loading: Loading, map: (wire: Wire, local: Settings) => T): Promise<T>;
  /** What was forgotten because of an overview's own word stays in it. */
  keep(): void;
  /** See {@link CoopShift.snapshotAt}. */
  snapshotAt(): Temporal.Instant | null;
}

/** Asks at a resource's own address. */
function createRequest({ send, shelves, snapshots }: Core) {
  return async (endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<Answer> => {
    // What comes while the request is under way is no older than its refusal. To forget that too would set readers off
    // in a circle, where a backend refuses one read of the member and answers another.
    const isKnown = holdsMember(shelves);
    try {
      const [answer] = await Promise.all([send(endpoint, search, signal), loadPart(async () => ({ loadTemporal }))]);
      return answer;
    } catch (error) {
      if (isCoopShiftError(error) && error.name === "AuthRequired") {
        snapshots?.keep(null);
        if (isKnown) forgetMember(shelves);
      }
      throw error;
    }
  };
}

function toInstant(milliseconds: number): Temporal.Instant {
  return temporal().Instant.fromEpochMilliseconds(Math.trunc(milliseconds));
}

/** Checks and maps; of thousands of things, to check them is a task by itself. */
async function understand<Wire, T>(answer: Answer, take: Take<Wire>, map: (wire: Wire) => T): Promise<T> {
  const wire = take(parseJson(answer));
  if (answer.text.length > large) await nextTask();
  return map(wire);
}

export function createAsking(core: Core): Asking {
  const { backend, send, shelves, now } = core;
  const overview = createOverview({
    ...core,
    isOn: core.overview,
    send: async (signal) =>
      (
        await Promise.all([
          send(endpoints.getOverview, {}, signal, { once: true }),
          loadPart(async () => ({ loadTemporal })),
        ])
      )[0],
  });

  const request = createRequest(core);

  async function load<Wire, Local, T>(
    { part, endpoint, search = {}, take }: Wanted<Wire>,
    { signal, dated }: Loading,
    local: Promise<Local>,
    map: (wire: Wire, local: Local) => T,
  ): Promise<T> {
    // Where the answer fails first, nobody is left to hear of this one.
    local.catch(() => undefined);
    const found = part === undefined ? null : await overview.find(part, search, signal);
    if (found !== null) {
      const context = await local;
      try {
        const value = map(take(found.data), context);
        dated(found.at);
        return value;
      } catch {
        // What is wrong with a part of an overview may be right at its own address, and is told there if not.
      }
    }
    const [answer, context] = await Promise.all([request(endpoint, search, signal), local]);
    try {
      return await understand(answer, take, (wire) => map(wire, context));
    } catch (cause) {
      throw (await loadLater()).explain(endpoint, answer, search, cause);
    }
  }

  const readSettings = (options: ReadOptions = {}): Promise<Settings> =>
    shelves.settings.read("", options, (signal, dated) =>
      load(
        { part: "settings", endpoint: endpoints.getSettings, take: settings },
        { signal, dated },
        Promise.resolve(),
        (wire) => toSettings(wire, backend),
      ),
    );

  return {
    now: () => toInstant(now()),
    snapshotAt() {
      const at = overview.snapshotAt();
      return at === null ? null : toInstant(at);
    },
    settings: readSettings,
    ask: (wanted, loading, map) => load(wanted, loading, Promise.resolve(), map),
    askLocal: (wanted, loading, map) => load(wanted, loading, readSettings({ signal: loading.signal }), map),
    keep: overview.keep,
  };
}
