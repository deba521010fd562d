/** The table of rules.md §5: which rule decides a worker's status on a day. */
import { checkCounters } from "./attendance.ts";
import { checkInteger, checkWord } from "./check.ts";
import { dayNumber, daysOf, within, type Days } from "./days.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";
import type { StatusReason } from "./status.ts";
import type { Temporal } from "./temporal.ts";
import { regimes, type Counters, type Regime, type Status, type WorkerFacts } from "./types.ts";

/** The settings that statuses depend on. */
export type StatusSettings = Pick<
  RuleSettings,
  "alertDelayDays" | "graceDelayDays" | "unsubscribeAt" | "countdownPenalty"
>;

/** What the rules look at, days as numbers. */
export interface StatusFacts extends Counters {
  readonly settings: StatusSettings;
  readonly regime: Regime;
  readonly holiday: Days;
  readonly exemption: Days;
  readonly irregularSince: number | null;
  /** Of a worker who is not in order: a start that was left behind by one who is again means nothing. */
  readonly alertSince: number | null;
  /** The last day of the extension; set as soon as one is granted. */
  readonly extensionEnd: number | null;
  readonly unsubscribed: boolean;
  readonly resigning: boolean;
  readonly penalised: boolean;
}

interface Verdict {
  readonly why: StatusReason;
  readonly status: Status;
}

interface StatusRule extends Verdict {
  readonly applies: (facts: StatusFacts, day: number) => boolean;
}

/** Shifts that a worker owes: none is in order. */
export function owedShifts({ regime, regular, compensation }: Counters & { readonly regime: Regime }): number {
  if (regime === "exempted") return 0;
  return Math.max(0, -regular) + (regime === "regular" ? Math.max(0, -compensation) : 0);
}

/** The last day of the alert: the worker is suspended the day after. */
export function alertEnd({ alertSince, settings }: StatusFacts): number | null {
  return alertSince === null ? null : alertSince + settings.alertDelayDays;
}

/** What the counters come to together, of which an irregular worker has one. */
export function counterSum({ regime, regular, compensation }: Counters & { readonly regime: Regime }): number {
  return regime === "irregular" ? regular : regular + compensation;
}

const inOrder: Verdict = { why: "in-order", status: "ok" };

const rules: readonly StatusRule[] = [
  { why: "resigning", status: "resigning", applies: ({ resigning }) => resigning },
  { why: "exempted-regime", status: "ok", applies: ({ regime }) => regime === "exempted" },
  { why: "on-holiday", status: "holiday", applies: ({ holiday }, day) => within(holiday, day) },
  { why: "exemption", status: "exempted", applies: ({ exemption }, day) => within(exemption, day) },
  { why: "in-extension", status: "extension", applies: ({ extensionEnd }, day) => day <= (extensionEnd ?? -Infinity) },
  { why: "flagged-unsubscribed", status: "unsubscribed", applies: ({ unsubscribed }) => unsubscribed },
  {
    why: "counter-too-low",
    status: "unsubscribed",
    applies: (facts) => counterSum(facts) <= facts.settings.unsubscribeAt,
  },
  { why: "extension-over", status: "suspended", applies: ({ extensionEnd }) => extensionEnd !== null },
  { why: "alert-over", status: "suspended", applies: (facts, day) => day > (alertEnd(facts) ?? Infinity) },
  { why: "in-alert", status: "alert", applies: ({ alertSince }) => alertSince !== null },
  { why: "behind", status: "alert", applies: ({ regular }) => regular < 0 },
];

/** The first rule that matches on a day. */
export function matchStatus(facts: StatusFacts, day: number): Verdict {
  return rules.find(({ applies }) => applies(facts, day)) ?? inOrder;
}

function numberOf(date: Temporal.PlainDate | null): number | null {
  return date && dayNumber(date);
}

/**
 * The facts of a worker, checked.
 *
 * @throws {RangeError} when a number is not whole, the regime is none, or a leave ends before it starts.
 */
export function statusFacts(worker: WorkerFacts, settings?: Partial<StatusSettings>): StatusFacts {
  const { regime, counters, holiday, extraExtensionDays, unsubscribed, resigning, penalised = false } = worker;
  const { alertDelayDays, graceDelayDays, unsubscribeAt, countdownPenalty } = { ...defaultRuleSettings, ...settings };
  checkWord("The regime", regime, regimes);
  checkCounters(counters);
  checkInteger("extraExtensionDays", extraExtensionDays, 0);
  checkInteger("alertDelayDays", alertDelayDays, 0);
  checkInteger("graceDelayDays", graceDelayDays, 0);
  checkInteger("unsubscribeAt", unsubscribeAt);
  const alertSince = owedShifts({ regime, ...counters }) > 0 ? numberOf(worker.alertSince) : null;
  const extensionSince = alertSince === null ? null : numberOf(worker.extensionSince);
  return {
    settings: { alertDelayDays, graceDelayDays, unsubscribeAt, countdownPenalty },
    ...counters,
    regime,
    // A holiday counts only with both ends (§5).
    holiday: daysOf("holiday", holiday?.start && holiday.end ? holiday : null),
    exemption: daysOf("exemption", worker.exemption),
    irregularSince: numberOf(worker.irregularSince),
    alertSince,
    extensionEnd: extensionSince === null ? null : extensionSince + graceDelayDays + extraExtensionDays,
    unsubscribed,
    resigning,
    penalised,
  };
}
