/** What the code calls a state, and how to recognise it on the screen: by words of the dictionary, or by a selector. */
import type { Attendance, CancelRefusal, SignUpRefusal, Status } from "../../src/domain/words.ts";
import type { Step } from "../../src/elements/actions/steps.ts";
import type { CoopShiftError } from "../../src/sdk/errors/index.ts";
import type { ErrorKind, MemberKind, Messages, NoticeSeverity } from "../../src/i18n/messages.ts";

/** States that every element has, or some do, whatever they show. */
export const elementStates = [
  "fallback",
  "loading",
  "ready",
  "settled",
  "empty",
  "refreshing",
  "stale",
  "signed-out",
  "failed",
] as const;
export type ElementState = (typeof elementStates)[number];

/** How far a decision is; a step that is new there is missing here. */
const stepsThereAre: Readonly<Record<Step["kind"], true>> = {
  asking: true,
  "under-way": true,
  done: true,
  refused: true,
  failed: true,
  "signed-out": true,
  unknown: true,
};
export const decisionSteps: readonly string[] = Object.keys(stepsThereAre);
/** What else is to be seen of one: why the dialog stays, and doubt that is told in the card. */
export type DecisionStep = Step["kind"] | "patience" | "unknown-told";

export type Mark =
  | `state:${ElementState}`
  | `step:${DecisionStep}`
  | `status:${Status}`
  | `member:${MemberKind}`
  | `error:${ErrorKind}`
  | `sign-up-refusal:${SignUpRefusal}`
  | `cancel-refusal:${CancelRefusal}`
  | `notice:${NoticeSeverity}`
  | `attendance:${Attendance}`
  | `part:${string}`
  | `no-part:${string}`;

/** Selectors and texts that are all on the screen, and selectors of what is not. */
export interface Sight {
  readonly selectors?: readonly string[];
  readonly texts?: readonly string[];
  readonly absent?: readonly string[];
  /** One of these at least. */
  readonly someText?: readonly string[];
}

/** What a text is made of around what it is given. */
function around(text: (value: string) => string): readonly string[] {
  return text("\n")
    .split("\n")
    .filter((piece) => piece.trim() !== "");
}

type Sights<Name extends string> = Readonly<Record<Name, Sight>>;

function sightsOfStates({ common, signedOut, openShifts }: Messages): Sights<ElementState> {
  const still = ["section[aria-busy=false]"];
  const content = ["slot[name=failed]", ".skeleton"];
  return {
    fallback: { selectors: [":not(:defined)"] },
    loading: { selectors: ["section[aria-busy=true]"], absent: [".refreshing"] },
    refreshing: { selectors: ["section[aria-busy=true] .refreshing"] },
    ready: { selectors: still, absent: [...content, "slot[name=signed-out]", "slot[name=empty]"] },
    settled: { selectors: still, absent: content },
    empty: { selectors: ["slot[name=empty], :state(empty)"] },
    stale: { selectors: still, texts: around(common.stale) },
    "signed-out": { selectors: still, someText: [signedOut.text, openShifts.readOnly] },
    failed: { selectors: [...still, "slot[name=failed], .trouble"] },
  };
}

function sightsOfSteps({ booking }: Messages): Sights<DecisionStep> {
  const dialog = "dialog[open] [part~=close]";
  const confirm = "dialog[open] [part~=confirm]";
  return {
    asking: { selectors: [`${confirm}[aria-disabled=false]`] },
    "under-way": { selectors: [`${confirm}[aria-disabled=true]`] },
    done: { selectors: [".told .tone-good"] },
    refused: { selectors: [dialog, ".dialog-state .tone-warn"], absent: [confirm] },
    failed: { selectors: [dialog, ".dialog-state .tone-bad"] },
    "signed-out": { selectors: [dialog], texts: [booking.signedOut] },
    unknown: { selectors: [dialog], texts: [booking.unsure] },
    patience: { selectors: [dialog], texts: [booking.patience] },
    "unknown-told": { selectors: [".told .tone-warn"], texts: [booking.checkAgain] },
  };
}

/** Each text as what is to be seen. */
function sightsOfTexts(texts: Readonly<Record<string, string>>): Sights<string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { texts: [text] }]));
}

/** How to see that a mark is there, in the language of these messages. */
export function sightOf(mark: Mark, t: Messages): Sight {
  const [kind = "", name = ""] = mark.split(/:(.*)/, 2);
  if (kind === "part") return { selectors: [`[part~=${name}]`] };
  if (kind === "no-part") return { absent: [`[part~=${name}]`] };
  const sights: Readonly<Record<string, Sights<string>>> = {
    state: sightsOfStates(t),
    step: sightsOfSteps(t),
    status: sightsOfTexts(t.status.label),
    // Who has nothing to see is told why; a regime has a name.
    member: sightsOfTexts({ ...t.noShifts, ...t.regime.label }),
    error: sightsOfTexts(t.errors),
    "sign-up-refusal": sightsOfTexts(t.signUpRefusals),
    "cancel-refusal": sightsOfTexts(t.cancelRefusals),
    notice: sightsOfTexts(t.notices.severity),
    attendance: sightsOfTexts(t.attendance),
  };
  const sight = sights[kind]?.[name];
  if (!sight) throw new RangeError(`There is no sight of "${mark}": add one to marks.ts.`);
  return sight;
}

/** What each error of the SDK comes to on the screen; a reason where a member never gets to see it. */
export const errorMarks: Readonly<
  Record<CoopShiftError["name"], { readonly mark: Mark } | { readonly unseen: string }>
> = {
  NetworkError: { mark: "error:network" },
  TimeoutError: { mark: "error:timeout" },
  HttpProblem: { mark: "error:server" },
  ContractError: { mark: "error:contract" },
  AuthRequired: { mark: "state:signed-out" },
  SignUpRefused: { mark: "step:refused" },
  CancelRefused: { mark: "step:refused" },
  OutcomeUnknown: { mark: "step:unknown" },
  AbortError: { unseen: "a read that nobody waits for any more tells nobody" },
};
