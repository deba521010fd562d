import type { WireWorker } from "../../contract/worker.ts";
import { alertDate, nextCountdown } from "../../domain/alert-date.ts";
import { canCatchUp, statusOf, type StatusAnswer } from "../../domain/status.ts";
import type { Temporal } from "../../domain/temporal.ts";
import type { Exemption, Holiday, Regime, Status, WorkerFacts } from "../../domain/types.ts";
import type { Member, Settings, Worker } from "../types.ts";
import { refuse } from "../shapes/take.ts";
import { checkDays, toDay, toDayOrNull } from "./context.ts";
import { safeFeed } from "./links.ts";
import { toWorkerSlot } from "./lists.ts";

export interface MemberContext {
  readonly settings: Settings;
  readonly today: Temporal.PlainDate;
  /** Base URL, against which a relative feed address is resolved. */
  readonly backend: string;
}

function toHoliday(wire: WireWorker["holiday"]): Holiday | null {
  if (wire === null) return null;
  checkDays(wire);
  if (wire.start !== null) return { start: toDay(wire.start), end: toDayOrNull(wire.end) };
  // A holiday without any bound is none.
  return wire.end === null ? null : { start: null, end: toDay(wire.end) };
}

function toExemption(wire: WireWorker["exemption"]): Exemption | null {
  if (wire === null) return null;
  checkDays(wire);
  return { start: toDay(wire.start), end: toDayOrNull(wire.end) };
}

/** What the rules say; where the backend says otherwise, it is right, and what the days to come bring is not known. */
function toStatus(
  wire: WireWorker,
  status: Status,
  facts: WorkerFacts,
  { settings, today }: MemberContext,
): StatusAnswer {
  const { mayShop, countdownRan } = wire;
  const answer = statusOf(facts, { today, countdownRan, settings: settings.rules });
  if (answer.status === status && answer.mayShop === mayShop) return answer;
  const { shiftsNeeded } = answer;
  const unknown = { why: "backend", until: null, then: null, by: null } as const;
  const { regime, counters } = facts;
  return { ...unknown, status, mayShop, shiftsNeeded, canCatchUp: canCatchUp(status, { regime, ...counters }) };
}

function toFacts(wire: WireWorker, regime: Regime): WorkerFacts {
  return {
    regime,
    counters: wire.counters,
    irregularSince: toDayOrNull(wire.irregularSince),
    alertSince: toDayOrNull(wire.alertSince),
    extensionSince: toDayOrNull(wire.extensionSince),
    extraExtensionDays: wire.extraExtensionDays,
    holiday: toHoliday(wire.holiday),
    exemption: toExemption(wire.exemption),
    unsubscribed: wire.unsubscribed,
    resigning: wire.resigning,
  };
}

function toWorker(
  wire: WireWorker,
  regime: Regime,
  base: Pick<Worker, "id" | "name" | "calendarFeed">,
  context: MemberContext,
): Worker {
  const { today } = context;
  const facts = toFacts(wire, regime);
  const { counters, holiday, alertSince, extensionSince, irregularSince, exemption } = facts;
  const worker = {
    ...base,
    kind: "worker",
    status: toStatus(wire, wire.status ?? refuse(), facts, context),
    counters,
    holiday,
    exemption: exemption && { ...exemption, reasonText: wire.exemption?.reason ?? null },
    alertSince,
    extensionSince,
    absences: { count: wire.absences.count, dates: wire.absences.dates.map(toDay) },
    facts,
    countdownRan: wire.countdownRan,
  } as const;
  if (regime === "regular") return { ...worker, regime, slots: wire.slots.map(toWorkerSlot) };
  if (regime === "exempted") return { ...worker, regime };
  const when = { today, countdownRan: wire.countdownRan };
  // `null` from the backend is an answer too; only where it gives none the SDK computes one.
  const own = wire.alertDate === undefined ? alertDate(facts, when) : toDayOrNull(wire.alertDate);
  return { ...worker, regime, irregularSince, alertDate: own, nextCountdown: nextCountdown(facts, when) };
}

/** @throws {TypeError} when what it says of the member can't be true together. */
export function toMember(wire: WireWorker, context: MemberContext): Member {
  const { id, name, role, regime, mayShop } = wire;
  const calendarFeed = safeFeed(wire.calendarFeed, context.backend);
  const base = { id, name, calendarFeed };
  if (role === "non-worker") return { ...base, kind: "non-worker", mayShop };
  if (regime === null) return { ...base, kind: "new-worker", mayShop };
  return toWorker(wire, regime, base, context);
}
