/** States on the way to content, and in its place: the same for every element that reads. */
import type { ErrorKind } from "../../src/i18n/messages.ts";
import type { Mishap } from "../../src/mocks/mishaps.ts";
import type { ScenarioName } from "../../src/mocks/scenarios.ts";
import type { Mark } from "./marks.ts";
import type { State, Step } from "./states.ts";

/** Reads again, as a page does that comes back to the front. */
export const readAgain: Step = { readAgain: true, say: "the page reads again" };

/** How each kind of failure comes about; a page that isn't set up fails without a backend. */
export const failures: Readonly<Record<Exclude<ErrorKind, "setup">, Mishap>> = {
  network: "network",
  timeout: "timeout",
  server: "server",
  contract: "contract",
  rateLimited: "rate-limited",
  forbidden: "forbidden",
  unexpected: "not-found",
};

const titles: Readonly<Record<ErrorKind, string>> = {
  network: "No connection",
  timeout: "No answer in time",
  server: "Backend in trouble",
  contract: "Answer that can't be read",
  rateLimited: "Too many requests",
  forbidden: "Not allowed",
  unexpected: "Unexpected answer",
  setup: "Not set up",
};

/** Milliseconds: long enough to ask, too short to be waited for. */
const soon = 150;

export const loginUrl = "/login";
export const reportUrl = "mailto:it@coop.example";

export interface Reading {
  /** Somebody for whom there is something to read. */
  readonly scenario: ScenarioName;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What it says of a failure, where it doesn't tell kinds apart. */
  readonly failed?: Mark;
  /** What stands inside it until it is defined. */
  readonly content: string;
}

function isKind(kind: string): kind is keyof typeof failures {
  return Object.hasOwn(failures, kind);
}

function listFailures({ scenario, attributes = {}, failed }: Reading): readonly State[] {
  return Object.keys(failures)
    .filter(isKind)
    .map((kind) => ({
      name: titles[kind],
      group: "trouble",
      scenario,
      attributes,
      mock: { fail: failures[kind] },
      shows: failed ? [failed] : [`error:${kind}`, "state:failed"],
      ...(kind === "timeout" ? { patience: soon } : {}),
    }));
}

/** Before there is content, while it is read again, and when that fails. */
export function listReading(reading: Reading): readonly State[] {
  const { scenario, attributes = {}, content, failed } = reading;
  const common = { scenario, attributes } as const;
  const trouble: readonly Mark[] = [failed ?? "error:server", "part:report"];
  return [
    { ...common, name: "Fallback", group: "reading", content, rests: "undefined", shows: ["state:fallback"] },
    {
      ...common,
      name: "Loading",
      group: "reading",
      mock: { fail: "timeout" },
      rests: "busy",
      shows: ["state:loading"],
    },
    {
      ...common,
      name: "Refreshing",
      group: "reading",
      mock: { fail: "timeout", on: "later" },
      steps: [readAgain],
      rests: "busy",
      shows: ["state:refreshing"],
    },
    {
      ...common,
      name: "Out of date",
      group: "trouble",
      mock: { fail: "server", on: "later" },
      steps: [readAgain],
      shows: ["state:stale"],
    },
    ...listFailures(reading),
    {
      ...common,
      name: titles.setup,
      group: "trouble",
      scenario: null,
      shows: [failed ?? "error:setup", "state:failed"],
    },
    {
      ...common,
      name: "Failure to report",
      group: "trouble",
      mock: { fail: "server" },
      attributes: { ...attributes, "report-url": reportUrl },
      shows: trouble,
    },
  ];
}

/** Nobody is signed in, on a page that says where to. */
export const signedOutWithLink: State = {
  name: "Signed out, sign-in page known",
  group: "trouble",
  scenario: "signed-out",
  attributes: { "login-url": loginUrl },
  shows: ["part:sign-in"],
};
