/**
 * Cursors: a position in a list, not a page number, so a list that grows between two pages neither repeats a shift nor
 * skips one. Opaque to clients; the next version may write them differently.
 */
import * as v from "valibot";
import { instant } from "../contract/index.ts";
import { ProblemError } from "./problems.ts";
import type { ShiftPageQuery, ShiftPosition } from "./store.ts";

const separator = "\n";

/** Base64 of UTF-8, in the alphabet that needs no escaping in a URL. */
function toBase64Url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function decode(cursor: string): readonly string[] {
  try {
    return fromBase64Url(cursor).split(separator);
  } catch {
    // Whatever a client made up: the check below says so.
    return [];
  }
}

export function writeCursor(when: ShiftPageQuery["when"], position: ShiftPosition): string {
  return toBase64Url([when, position.start, position.id].join(separator));
}

/** Whether a store may be asked for this position: a database fails at a day that is none, the year 0 and a NUL. */
function isPosition(start: string, id: string): boolean {
  return /^(?!0000)[-\d]{10}T[:\d]{8}Z$/.test(start) && v.is(instant, start) && !id.includes("\0");
}

/** @throws {ProblemError} `invalid` when it isn't a cursor of this list. */
export function readCursor(when: ShiftPageQuery["when"], cursor: string): ShiftPosition {
  const [list, start, id] = decode(cursor);
  if (list !== when || start === undefined || id === undefined || !isPosition(start, id)) {
    throw new ProblemError("invalid", `cursor: not one that this list gave. Leave it out to begin again.`);
  }
  return { start, id };
}
