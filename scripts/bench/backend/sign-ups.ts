/** How fast members sign up, each for an opening of their own and all for the same one; and that each place went once. */
import { load, percentile, rateOf, request, type Loaded } from "./load.ts";
import type { Message } from "./messages.ts";
import type { BackendProcess } from "./process.ts";

export interface SignUpResult {
  readonly p50: number;
  readonly p99: number;
  /** Answers a second: where all want the same opening, most of them say that it is full. */
  readonly perSecond: number;
}

export interface SignUpResults {
  readonly spread: SignUpResult;
  readonly rush: SignUpResult;
  readonly faults: readonly string[];
}

interface Wish {
  readonly member: string;
  readonly opening: string;
}

interface Race {
  readonly wishes: readonly Wish[];
  /** How many of them can come true. */
  readonly places: number;
}

interface Round {
  readonly loaded: Loaded;
  readonly faults: readonly string[];
}

async function send(
  backend: BackendProcess,
  method: "PUT" | "DELETE",
  race: Race,
  connections: number,
): Promise<Loaded> {
  const requests = race.wishes.map(({ member, opening }) => request(method, `/me/sign-ups/${opening}`, member));
  return load({ url: backend.url, connections, requests });
}

/** What is in the database after all have been answered, against what they were told. */
async function findFaults(backend: BackendProcess, { wishes, places }: Race, loaded: Loaded): Promise<string[]> {
  const stock = await backend.ask("stock");
  const openings = [...new Set(wishes.map(({ opening }) => opening))];
  const taken = sum(openings.map((opening) => stock.taken[opening] ?? 0));
  const told = loaded.statuses[200] ?? 0;
  const refused = loaded.statuses[409] ?? 0;
  return [
    ...(taken === places ? [] : [`${taken} places are taken where ${places} should be`]),
    ...(stock.winners === taken ? [] : [`${stock.winners} members have ${taken} places`]),
    ...(told === places ? [] : [`${told} members were told that they have a place, of ${places}`]),
    ...(told + refused === wishes.length ? [] : [`${JSON.stringify(loaded.statuses)} answers for ${wishes.length}`]),
    ...stock.miscounted.map((id) => `the store counts the places of ${id} wrongly`),
  ];
}

/** Everybody signs up, is looked after, and cancels: the next round begins as this one did. */
async function run(backend: BackendProcess, race: Race, connections: number): Promise<Round> {
  const loaded = await send(backend, "PUT", race, connections);
  const faults = await findFaults(backend, race, loaded);
  const cancelled = await send(backend, "DELETE", race, connections);
  const left = await findFaults(backend, { ...race, places: 0 }, { ...loaded, statuses: { 409: race.wishes.length } });
  const notCancelled =
    (cancelled.statuses[204] ?? 0) === race.wishes.length ? [] : ["not every cancellation was answered"];
  return { loaded, faults: [...faults, ...left, ...notCancelled] };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

async function repeat(backend: BackendProcess, race: Race, { seconds, connections }: Options) {
  const rounds: Round[] = [];
  await run(backend, race, connections);
  do rounds.push(await run(backend, race, connections));
  while (sum(rounds.map(({ loaded }) => loaded.seconds)) < seconds);
  const times = rounds.flatMap(({ loaded }) => loaded.times).toSorted((a, b) => a - b);
  const together = { times, seconds: sum(rounds.map(({ loaded }) => loaded.seconds)) };
  const result: SignUpResult = {
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    perSecond: rateOf(together),
  };
  return { result, faults: rounds.flatMap(({ faults }) => faults) };
}

interface Options {
  readonly seconds: number;
  readonly connections: number;
}

function createRaces({ members }: Message<"who">, { spread, rush, places }: Message<"prepare">) {
  return {
    spread: {
      wishes: members.map((member, index) => ({ member, opening: spread[index] ?? "" })),
      places: members.length,
    },
    rush: { wishes: members.map((member) => ({ member, opening: rush })), places },
  };
}

export async function measureSignUps(backend: BackendProcess, options: Options): Promise<SignUpResults> {
  const races = createRaces(await backend.ask("who"), await backend.ask("prepare"));
  const spread = await repeat(backend, races.spread, options);
  const rush = await repeat(backend, races.rush, options);
  return { spread: spread.result, rush: rush.result, faults: [...spread.faults, ...rush.faults] };
}
