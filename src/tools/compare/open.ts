/** Finds out what the two sides are, and the moment at which both are asked. */
import { temporal, type Temporal } from "../../domain/temporal.ts";
import { InputError } from "../input-error.ts";
import { openBackend } from "./backend-side.ts";
import { openExport } from "./export-side.ts";
import { readTokens } from "./tokens.ts";
import type { Side } from "./types.ts";

export interface CompareOptions {
  /** An export's path, a backend's address (`https://…`), or `rules`. */
  readonly a: string;
  readonly b: string;
  /**
   * The moment of the question, an instant or a time on the cooperative's clock; default: when the data of `a`, else of
   * `b`, was taken.
   */
  readonly now?: string | undefined;
  /** How many next shifts of a regular worker; default: the cooperative's own. */
  readonly count?: number | undefined;
  /** Day from which the rules project by themselves; default: the cooperative's `plannedUntil`. */
  readonly plannedUntil?: string | undefined;
  /** File of the workers' tokens, for backends. */
  readonly tokens?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told the number of workers compared so far. */
  readonly onProgress?: ((workers: number) => void) | undefined;
}

/** Two sides, of which one may be the rules; they take their facts from the other. */
export type Sides =
  { readonly a: Side; readonly b: Side; readonly rules: null } | { readonly facts: Side; readonly rules: "a" | "b" };

async function openSide(name: string, { tokens, count, signal }: CompareOptions): Promise<Side> {
  if (!/^https?:\/\//i.test(name)) return openExport(name);
  if (tokens === undefined)
    throw new InputError(`${name} is a backend: give the workers' tokens by --tokens (see coopshift compare --help).`);
  return openBackend(name, await readTokens(tokens), { count, signal: signal ?? new AbortController().signal });
}

/** @throws {InputError} when a side can't be opened, or both are the rules. */
export async function openSides(options: CompareOptions): Promise<Sides> {
  const { a, b } = options;
  if (a !== "rules" && b !== "rules")
    return { a: await openSide(a, options), b: await openSide(b, options), rules: null };
  if (a === b)
    throw new InputError("Both sides are the rules: give an export or a backend whose facts they are computed from.");
  return a === "rules"
    ? { facts: await openSide(b, options), rules: "a" }
    : { facts: await openSide(a, options), rules: "b" };
}

function readInstant(text: string, timeZone: string): Temporal.Instant {
  const { Instant, PlainDateTime } = temporal();
  try {
    return /(?:z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Instant.from(text)
      : PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
  } catch (cause) {
    throw new InputError(`--now is ${text}: give a time like 2027-03-27T09:00 or 2027-03-27T08:00:00Z.`, { cause });
  }
}

/** @throws {InputError} when nobody says what time it is. */
export function findNow(sides: Sides, now: string | undefined): Temporal.Instant {
  const [first, second] = sides.rules === null ? [sides.a, sides.b] : [sides.facts];
  const text = now ?? first.head.takenAt ?? second?.head.takenAt;
  if (text !== undefined && text !== null) return readInstant(text, first.head.settings.timeZone);
  throw new InputError(`${first.name} doesn't say when it was taken: give the time of the question by --now.`);
}

/** @throws {InputError} for a text that is no day. */
export function readDay(text: string | undefined): Temporal.PlainDate | undefined {
  try {
    return text === undefined ? undefined : temporal().PlainDate.from(text);
  } catch (cause) {
    throw new InputError(`--planned-until is ${text}: give a day like 2027-03-29.`, { cause });
  }
}
