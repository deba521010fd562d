/** Asking the backend and checking what it answers: what every read has in common. */
import type * as v from "valibot";
import { settings } from "../contract/settings.ts";
import { loadTemporal, temporal, type Temporal } from "../domain/temporal.ts";
import { faultIn, parseAnswer, type Answer, type Fault } from "./answer.ts";
import type { ReadOptions } from "./api.ts";
import { endpoints, type Endpoint } from "./endpoints.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { toSettings } from "./mapping/settings.ts";
import { forgetMember, holdsMember, type Shelves } from "./shelves.ts";
import type { Search, Send } from "./transport.ts";
import type { Settings } from "./types.ts";

export interface Core {
  readonly backend: string;
  readonly send: Send;
  readonly shelves: Shelves;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

async function ready(): Promise<void> {
  try {
    await loadTemporal();
  } catch (cause) {
    const message =
      "The polyfill for Temporal could not be loaded. Check that the script's files are all served; try again.";
    throw new NetworkError(message, { cause });
  }
}

/** Checks an answer and maps it; whatever the rules still refuse in it is a breach of the contract too. */
export function mapAnswer<Schema extends v.GenericSchema, T>(
  schema: Schema,
  answer: Answer,
  map: (wire: v.InferOutput<Schema>, fault: Fault) => T,
): T {
  const wire = parseAnswer(schema, answer);
  try {
    return map(wire, faultIn(answer));
  } catch (cause) {
    if (isCoopShiftError(cause)) throw cause;
    const { label, requestId } = answer;
    const message = `${label}: the values don't make sense together. The backend breaks the contract: tell whoever runs it.`;
    throw new ContractError(message, { cause, requestId });
  }
}

/** What reads are made of. */
export interface Asking {
  /** @throws {Error} where Temporal is not loaded yet. */
  now(): Temporal.Instant;
  settings(options?: ReadOptions): Promise<Settings>;
  ask(endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<Answer>;
  /** An answer together with the settings that its times are read by. */
  askLocal(endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<[Answer, Settings]>;
}

export function createAsking({ backend, send, shelves, now }: Core): Asking {
  async function ask(endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<Answer> {
    // What comes while the request is under way is no older than its refusal. To forget that too would set readers off
    // in a circle, where a backend refuses one read of the member and answers another.
    const isKnown = holdsMember(shelves);
    try {
      const [answer] = await Promise.all([send(endpoint, search, signal), ready()]);
      return answer;
    } catch (error) {
      if (isKnown && isCoopShiftError(error) && error.name === "AuthRequired") forgetMember(shelves);
      throw error;
    }
  }

  const readSettings = (options: ReadOptions = {}): Promise<Settings> =>
    shelves.settings.read("", options, async (signal) => {
      const answer = await ask(endpoints.getSettings, {}, signal);
      return mapAnswer(settings, answer, (wire, fault) => toSettings(wire, backend, fault));
    });

  return {
    now: () => temporal().Instant.fromEpochMilliseconds(Math.trunc(now())),
    settings: readSettings,
    ask,
    askLocal: (endpoint, search, signal) => Promise.all([ask(endpoint, search, signal), readSettings({ signal })]),
  };
}
