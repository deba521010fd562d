/** How something that a member decides can go: asked, under way, done, refused, failed, in doubt. */
import type { CancelRefusal, SignUpRefusal } from "../../src/domain/words.ts";
import type { ErrorKind } from "../../src/i18n/messages.ts";
import type { Mark } from "./marks.ts";
import type { MockParameters, State, Step } from "./states.ts";
import { failures } from "./troubles.ts";

export interface Decision {
  /** Beginning of the states' names: "Signing up". */
  readonly name: string;
  readonly scenario: NonNullable<State["scenario"]>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What leads to the question. */
  readonly ask: readonly Step[];
}

const confirm: Step = { press: "confirm", say: "confirm" };
const close: Step = { press: "close", say: "close the dialog" };

interface Way {
  readonly name: string;
  readonly mock?: MockParameters;
  readonly steps?: readonly Step[];
  readonly shows: readonly Mark[];
  readonly isBusy?: boolean;
  readonly patience?: number;
}

/** With these the outcome is certain: nothing was done. A line that is cut leaves it in doubt. */
const certain = [
  "server",
  "contract",
  "rateLimited",
  "forbidden",
  "unexpected",
] as const satisfies readonly ErrorKind[];

const endings: Readonly<Record<(typeof certain)[number], string>> = {
  server: "backend in trouble",
  contract: "answer that can't be read",
  rateLimited: "too many requests",
  forbidden: "not allowed",
  unexpected: "unexpected answer",
};

const ways: readonly Way[] = [
  { name: "asked", steps: [], shows: ["step:asking"] },
  { name: "under way", mock: { fail: "timeout", on: "writes" }, shows: ["step:under-way"], isBusy: true },
  {
    name: "under way, dialog can't be closed",
    mock: { fail: "timeout", on: "writes" },
    steps: [confirm, close],
    shows: ["step:under-way", "step:patience"],
    isBusy: true,
  },
  { name: "done", shows: ["step:done"] },
  { name: "done, though its answer was lost", mock: { fail: "network", on: "answers" }, shows: ["step:done"] },
  ...certain.map((kind): Way => ({
    name: endings[kind],
    mock: { fail: failures[kind], on: "writes" },
    shows: ["step:failed", `error:${kind}`],
  })),
  { name: "signed out meanwhile", mock: { fail: "signed-out", on: "writes" }, shows: ["step:signed-out"] },
  { name: "in doubt", mock: { fail: "network", on: "writes" }, shows: ["step:unknown"] },
  {
    name: "in doubt, dialog closed",
    mock: { fail: "network", on: "writes" },
    steps: [confirm, { see: "step:unknown", say: "wait" }, close],
    shows: ["step:unknown-told"],
  },
];

function toState({ name: what, ask, scenario, attributes = {} }: Decision, way: Way): State {
  const { name, mock = {}, steps = [confirm], shows, isBusy = false } = way;
  const state = { name: `${what}: ${name}`, group: "deciding", scenario, attributes, mock, shows } as const;
  return { ...state, steps: [...ask, ...steps], ...(isBusy ? { rests: "busy" as const } : {}) };
}

/** Every way that a decision can go. */
export function listDecision(decision: Decision): readonly State[] {
  return ways.map((way) => toState(decision, way));
}

/** Refused for each of these reasons, of which the member learns only once they have confirmed. */
export function listRefusals(
  decision: Decision,
  kind: "sign-up-refusal" | "cancel-refusal",
  reasons: readonly (SignUpRefusal | CancelRefusal)[],
): readonly State[] {
  return reasons.map((reason) =>
    toState(decision, {
      name: `refused, ${reason.replaceAll("-", " ")}`,
      mock: { refuse: reason },
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller gives the reasons of this kind
      shows: ["step:refused", `${kind}:${reason}` as Mark],
    }),
  );
}
