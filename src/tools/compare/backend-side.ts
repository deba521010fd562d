/** A backend as a side of a comparison: each worker is asked for by a token of their own. */
import { closures, settings, shifts, worker, type WireShift } from "../../contract/index.ts";
import { daysPerCycle } from "../../domain/days.ts";
import { temporal } from "../../domain/temporal.ts";
import { iteratePages } from "../../sdk/pages.ts";
import type { Page } from "../../sdk/types.ts";
import { InputError } from "../input-error.ts";
import { ask, type AskOptions } from "./ask.ts";
import type { Side, SideHead, SideRecord } from "./types.ts";

/** Workers that are asked for at once. */
const atOnce = 4;
const everybody = { token: null, who: "everybody" };
const pageLimit = 100;

async function readHead(options: AskOptions, count: number | undefined): Promise<SideHead> {
  const { value, sent } = await ask("/settings", settings, everybody, options);
  const { PlainDate } = temporal();
  // Enough for every projected shift, however far a planning reaches (rules.md §3 ends ten empty cycles after the last).
  const cycles = (count ?? value.rules.regularNextShifts) + 12;
  const until = PlainDate.from(value.plannedUntil);
  const [from, to] = [until.subtract({ days: 6 * daysPerCycle }), until.add({ days: cycles * daysPerCycle })];
  const answer = await ask(`/closures?from=${from.toString()}&to=${to.toString()}`, closures, everybody, options);
  const takenAt = sent === null ? null : new Date(sent).toISOString();
  return { settings: value, closures: answer.value.items, takenAt };
}

async function readRecord(workerId: string, token: string, options: AskOptions): Promise<SideRecord> {
  const as = { token, who: `as ${workerId}` };
  const { value } = await ask("/me", worker, as, options);
  if (value.id !== workerId)
    throw new InputError(`${options.backend}/me: the token of ${workerId} is ${value.id}'s. Correct the tokens file.`);
  const readPage = async (cursor: string | undefined): Promise<Page<WireShift>> => {
    const page = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    return (await ask(`/me/shifts?when=upcoming&limit=${pageLimit}${page}`, shifts, as, options)).value;
  };
  const upcoming: WireShift[] = [];
  for await (const shift of iteratePages(readPage)) upcoming.push(shift);
  return { worker: value, shifts: upcoming };
}

/** The records in the order of the tokens, a few asked for ahead. */
async function* readRecords(
  tokens: ReadonlyMap<string, string>,
  options: AskOptions,
): AsyncGenerator<SideRecord, void> {
  const underWay: Promise<SideRecord>[] = [];
  for (const [workerId, token] of tokens) {
    const record = readRecord(workerId, token, options);
    // Its failure is told when its turn comes.
    record.catch(() => undefined);
    underWay.push(record);
    const first = underWay.length < atOnce ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const record of underWay) yield await record;
}

/** @throws {InputError} when it doesn't answer, or not by the contract. */
export async function openBackend(
  url: string,
  tokens: ReadonlyMap<string, string>,
  { signal, count }: { readonly signal: AbortSignal; readonly count: number | undefined },
): Promise<Side> {
  const options = { backend: url.replace(/\/+$/, ""), signal };
  const head = await readHead(options, count);
  return { name: url, head, known: new Set(tokens.keys()), records: readRecords(tokens, options) };
}
