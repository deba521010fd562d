/**
 * One sign-up from beginning to end, on the backend itself: a free opening is chosen, taken twice, looked for, given
 * back twice, and looked for again. The steps are recorded first and judged afterwards, so that whatever a backend
 * does wrong on the way, the sign-up is taken back.
 */
import { openings, type WireOpening } from "../../contract/index.ts";
import { toRequest } from "./probe.ts";
import { openingDays, parseAs, readMe, readOpenings, readSettings, succeed, timeOf } from "./read.ts";
import { NoAnswer, Skipped, type Asked, type Exchange, type Probe } from "./types.ts";

/** What came of a step: `null` where it wasn't reached. */
export type Step = Exchange | NoAnswer | null;

export const stepNames = [
  "put",
  "putAgain",
  "conditional",
  "openingsAfter",
  "shiftsAfter",
  "delete",
  "deleteAgain",
  "openingsEnd",
  "shiftsEnd",
] as const;
export type StepName = (typeof stepNames)[number];

export interface Story {
  /** As it was before. */
  readonly opening: WireOpening;
  readonly steps: Readonly<Record<StepName, Step>>;
  /** Whether the member may still be signed up, because no cancellation was confirmed. */
  readonly isLeft: boolean;
}

/** Openings that are tried before giving up: each may be refused for a reason of its own. */
const mostTried = 8;
const msPerHour = 3_600_000;

async function attempt(task: () => Promise<Exchange>): Promise<Exchange | NoAnswer> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
}

/** The openings that the member could take and give back, the latest first: it is the least in anybody's way. */
async function listCandidates(probe: Probe, asked: Asked): Promise<readonly WireOpening[]> {
  const { features, rules } = await readSettings(probe);
  if (!features.signUp || !features.cancel) throw new Skipped("features.signUp or features.cancel is off");
  const { regime } = await readMe(probe);
  if (regime !== "irregular" && regime !== "regular") throw new Skipped("the member is in no regime that signs up");
  const soonest = timeOf(await succeed(probe, "getOpenings", asked)) + (rules.cancelHoursBefore + 1) * msPerHour;
  const items = await readOpenings(probe, asked);
  const found = items
    .filter(
      ({ free, signedUp, cancelled, start }) => free > 0 && !signedUp && !cancelled && Date.parse(start) > soonest,
    )
    .toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start));
  if (found.length === 0) throw new Skipped("there is no opening with a free place, late enough to cancel again");
  return found.slice(0, mostTried);
}

/** Whether the rules said no, which is no fault. */
function isRefused(step: Step): boolean {
  return step !== null && !(step instanceof NoAnswer) && step.status === 409;
}

const emptySteps: Readonly<Record<StepName, null>> = {
  put: null,
  putAgain: null,
  conditional: null,
  openingsAfter: null,
  shiftsAfter: null,
  delete: null,
  deleteAgain: null,
  openingsEnd: null,
  shiftsEnd: null,
};

/** Records the steps into `steps`, as far as they go. */
async function record(probe: Probe, opening: WireOpening, asked: Asked, steps: Record<StepName, Step>): Promise<void> {
  const send = (...request: Parameters<typeof toRequest>) => attempt(() => probe.send(toRequest(...request)));
  const id = { openingId: opening.id };
  const own = { when: "upcoming", limit: "100" };
  const before = await succeed(probe, "getOpenings", asked);
  steps.put = await send("putSignUp", id);
  if (!isSuccess(steps.put, 200)) return;
  steps.putAgain = await send("putSignUp", id);
  const headers = { "If-None-Match": before.headers.get("ETag") ?? '""' };
  steps.conditional = await attempt(() => probe.send({ ...toRequest("getOpenings", asked), headers }));
  steps.openingsAfter = await send("getOpenings", asked);
  steps.shiftsAfter = await send("getShifts", own);
  steps.delete = await send("deleteSignUp", id);
  steps.deleteAgain = await send("deleteSignUp", id);
  steps.openingsEnd = await send("getOpenings", asked);
  steps.shiftsEnd = await send("getShifts", own);
}

/** Takes the opening, and gives it back whatever happens: after a step that failed, and after Ctrl+C too. */
async function play(probe: Probe, opening: WireOpening, asked: Asked): Promise<Story> {
  const steps: Record<StepName, Step> = { ...emptySteps };
  let isLeft = false;
  try {
    await record(probe, opening, asked, steps);
  } finally {
    if (!isRefused(steps.put) && !isSuccess(steps.delete, 204)) {
      const request = { ...toRequest("deleteSignUp", { openingId: opening.id }), unstoppable: true };
      isLeft = !isSuccess(await attempt(() => probe.send(request)), 204);
    }
  }
  return { opening, steps, isLeft };
}

export function isSuccess(step: Step, status: number): step is Exchange {
  return step !== null && !(step instanceof NoAnswer) && step.status === status;
}

async function tell(probe: Probe): Promise<Story> {
  const { regime } = await readMe(probe);
  const purpose = regime === "regular" ? "compensation" : "irregular";
  const asked = { ...(await openingDays(probe)), purpose };
  for (const opening of await listCandidates(probe, asked)) {
    const story = await play(probe, opening, asked);
    if (!isRefused(story.steps.put)) return story;
  }
  throw new Skipped("every opening that was tried was refused by the rules: use a member who may sign up");
}

/**
 * The sign-up, made once for all checks.
 *
 * @throws {Skipped} where nothing may be written, or the member can't sign up.
 */
export function readStory(probe: Probe): Promise<Story> {
  if (!probe.options.write) throw new Skipped("writes nothing: give --write to sign up and cancel once");
  if (probe.options.credentials === null) throw new Skipped("needs a member: give --token, --token-file or --cookie");
  return probe.once("story", () => tell(probe));
}

/** The opening as a step's answer has it; `null` where it isn't listed. @throws {Skipped} */
export function findOpening(step: Step, id: string): WireOpening | null {
  if (!isSuccess(step, 200)) throw new Skipped("the openings were not answered");
  return parseAs(step, openings, "openings.schema").items.find((opening) => opening.id === id) ?? null;
}
