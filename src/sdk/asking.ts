/** Asking the backend and checking what it answers: what every read has in common. */
import type * as v from "valibot";
import { settings } from "../contract/settings.ts";
import { loadTemporal, temporal, type Temporal } from "../domain/temporal.ts";
import { mapAnswer, parseJson, type Fault, type Parsed } from "./answer.ts";
import type { ReadOptions } from "./api.ts";
import { endpoints, type Endpoint } from "./endpoints.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { toSettings } from "./mapping/settings.ts";
import { createOverview } from "./overview.ts";
import type { Part } from "./parts.ts";
import { loadPart } from "./rules.ts";
import { forgetMember, holdsMember, type Shelves } from "./shelves.ts";
import type { Search, Send } from "./transport.ts";
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
}

type Mapping<Schema extends v.GenericSchema, T> = (wire: v.InferOutput<Schema>, fault: Fault, local: Settings) => T;

/** What is asked for: a part of the overview where it is one, else an address of its own. */
export interface Wanted<Schema extends v.GenericSchema> {
  readonly part?: Part;
  readonly endpoint: Endpoint;
  readonly search?: Search;
  readonly schema: Schema;
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
  ask<Schema extends v.GenericSchema, T>(
    wanted: Wanted<Schema>,
    loading: Loading,
    map: (wire: v.InferOutput<Schema>, fault: Fault) => T,
  ): Promise<T>;
  /** The same, with the settings that its times are read by. */
  askLocal<Schema extends v.GenericSchema, T>(
    wanted: Wanted<Schema>,
    loading: Loading,
    map: Mapping<Schema, T>,
  ): Promise<T>;
  /** What was forgotten because of an overview's own word stays in it. */
  keep(): void;
}

/** Asks at a resource's own address. */
function createRequest({ send, shelves }: Core) {
  return async (endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<Parsed> => {
    // What comes while the request is under way is no older than its refusal. To forget that too would set readers off
    // in a circle, where a backend refuses one read of the member and answers another.
    const isKnown = holdsMember(shelves);
    try {
      const [answer] = await Promise.all([send(endpoint, search, signal), loadPart(async () => ({ loadTemporal }))]);
      return parseJson(answer);
    } catch (error) {
      if (isKnown && isCoopShiftError(error) && error.name === "AuthRequired") forgetMember(shelves);
      throw error;
    }
  };
}

export function createAsking(core: Core): Asking {
  const { backend, send, shelves, now, monotonic, freshFor, overview: isOn } = core;
  const overview = createOverview({
    shelves,
    monotonic,
    freshFor,
    isOn,
    send: async (signal) =>
      (
        await Promise.all([
          send(endpoints.getOverview, {}, signal, { once: true }),
          loadPart(async () => ({ loadTemporal })),
        ])
      )[0],
  });

  const request = createRequest(core);

  async function take<Schema extends v.GenericSchema, Local, T>(
    { part, endpoint, search = {}, schema }: Wanted<Schema>,
    { signal, dated }: Loading,
    local: Promise<Local>,
    map: (wire: v.InferOutput<Schema>, fault: Fault, local: Local) => T,
  ): Promise<T> {
    // Where the answer fails first, nobody is left to hear of this one.
    local.catch(() => undefined);
    const found = part === undefined ? null : await overview.find(part, search, signal);
    if (found !== null) {
      const context = await local;
      try {
        const value = mapAnswer(schema, found.answer, (wire, fault) => map(wire, fault, context));
        dated(found.at);
        return value;
      } catch (error) {
        // What is wrong with a part of an overview may be right at its own address, and is told there if not.
        if (!isCoopShiftError(error) || error.name !== "ContractError") throw error;
      }
    }
    const [answer, context] = await Promise.all([request(endpoint, search, signal), local]);
    return mapAnswer(schema, answer, (wire, fault) => map(wire, fault, context));
  }

  const readSettings = (options: ReadOptions = {}): Promise<Settings> =>
    shelves.settings.read("", options, (signal, dated) =>
      take(
        { part: "settings", endpoint: endpoints.getSettings, schema: settings },
        { signal, dated },
        Promise.resolve(),
        (wire, fault) => toSettings(wire, backend, fault),
      ),
    );

  return {
    now: () => temporal().Instant.fromEpochMilliseconds(Math.trunc(now())),
    settings: readSettings,
    ask: (wanted, loading, map) => take(wanted, loading, Promise.resolve(), map),
    askLocal: (wanted, loading, map) => take(wanted, loading, readSettings({ signal: loading.signal }), map),
    keep: overview.keep,
  };
}
