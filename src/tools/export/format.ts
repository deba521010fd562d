/**
 * The export format: a cooperative as JSON lines, each holding one object of the contract (docs/export-format.md).
 * The extra fields beside it are what the contract doesn't show a member and a backend needs to live on.
 */
import * as v from "valibot";
import { closure, day, id, instant, notice, opening, settings, shift, slot, worker } from "../../contract/index.ts";

const text = v.nullable(v.string());

/** How a member is reached; no tool needs it, so that a tool can show that it is gone. */
const person = v.object({
  email: v.optional(text),
  phone: v.optional(text),
  address: v.optional(
    v.nullable(v.object({ street: v.optional(text), postalCode: v.optional(text), city: v.optional(text) })),
  ),
});

/** What each kind of line holds. Fields that no schema names are left out on reading. */
export const lineSchemas = {
  settings: v.object({
    kind: v.literal("settings"),
    /** When the data was taken: the "now" at which its statuses and counters hold. */
    takenAt: v.optional(instant),
    settings,
  }),
  slot: v.object({ kind: v.literal("slot"), slot }),
  closure: v.object({ kind: v.literal("closure"), closure }),
  notice: v.object({ kind: v.literal("notice"), notice }),
  opening: v.object({
    kind: v.literal("opening"),
    opening,
    /** The slot it is an occurrence of; `null` where it has none, or a former one. */
    slotId: v.nullable(id),
  }),
  worker: v.object({
    kind: v.literal("worker"),
    worker,
    person: v.optional(v.nullable(person)),
    /** Whether the last countdown took two shifts (rules.md §6). */
    penalised: v.optional(v.boolean()),
    /** Last day whose countdown has run. */
    countdownRanOn: v.optional(v.nullable(day)),
    /** What the office wrote about the member. */
    note: v.optional(text),
  }),
  shift: v.object({
    kind: v.literal("shift"),
    workerId: id,
    shift,
    /** The opening at which it is, also of a regular shift, whose own `openingId` is `null`. */
    openingId: v.optional(v.nullable(id)),
  }),
} as const;

export type LineKind = keyof typeof lineSchemas;
export type LineOf<Kind extends LineKind> = v.InferOutput<(typeof lineSchemas)[Kind]>;
export type ExportLine = { [Kind in LineKind]: LineOf<Kind> }[LineKind];
export type Person = v.InferOutput<typeof person>;

/** A line with its number in the file, counted from 1. */
export type NumberedLine = ExportLine & { readonly line: number };

/** One line of an export, its line break included; a number that it was read with is left out. */
export function formatLine(line: ExportLine & { readonly line?: number }): string {
  const { line: _number, ...record } = line;
  return `${JSON.stringify(record)}\n`;
}
