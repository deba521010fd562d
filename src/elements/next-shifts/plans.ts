/** What a member decides here, and what the dialog shows of it: cancelling a shift, renewing the calendar's address. */
import { html, nothing } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull, type FullLocale } from "../../i18n/later.ts";
import type { CoopShift, Settings } from "../../sdk/index.ts";
import type { DialogContent } from "../actions/dialog.ts";
import { renderShiftHead } from "../actions/facts.ts";
import { isCancelled } from "../actions/found.ts";
import type { Plan } from "../actions/plan.ts";
import { shiftInWords } from "../actions/shift-in-words.ts";
import { hasEnded, type Step } from "../actions/steps.ts";
import type { Undertaking } from "../actions/undertakings.ts";
import { renderCoordinator } from "../base/contact.ts";
import { renderOffice, renderWays } from "../base/ways.ts";
import { cancelUntil, type PlannedShift } from "./view.ts";

/** `id` is the opening's. */
interface CancelPlan extends Plan {
  readonly kind: "cancel";
  readonly shift: PlannedShift;
}

interface RenewPlan extends Plan {
  readonly kind: "renew";
  /** The address of the first one may be in a calendar by now, which another one would cut off. */
  readonly isOnce: true;
  /** The address that is to end. */
  readonly before: string;
}

export type NextShiftsPlan = CancelPlan | RenewPlan;

export function planRenewal(before: string): RenewPlan {
  return { kind: "renew", id: "calendar feed", isOnce: true, before };
}

export interface PlanContext {
  readonly locale: Locale;
  readonly settings: Settings | undefined;
  /** Knows the member's shifts as they were read last. */
  readonly client: CoopShift | undefined;
  readonly signInUrl: string | undefined;
  readonly report: string | undefined;
}

/** What became of the shift, where an attempt to cancel it came to nothing: it may be cancelled all the same. */
function titleAfter(step: Step, isGone: boolean, { booking }: FullLocale["t"]): string {
  if (isGone) return booking.cancel.done;
  if (step.kind !== "refused") return booking.cancel.notDone;
  if (step.reason === "not-yours") return booking.signUp.notDone;
  // Over, as a rule: that is no place that one still has.
  return step.reason === "not-open" ? booking.cancel.title : booking.cancel.notDone;
}

function describeCancel(
  { id, shift }: CancelPlan,
  undertaking: Undertaking<Plan>,
  context: PlanContext,
): DialogContent {
  const { locale, settings, client, signInUrl, report } = context;
  const { t } = inFull(locale);
  const refusals: Readonly<Record<string, string>> = t.cancelRefusals;
  // In another tab, say: that this attempt failed must not read as if the shift were still there.
  const isGone = hasEnded(undertaking.step) && client !== undefined && isCancelled(client, id, shift);
  const step: Step = isGone ? { kind: "refused", reason: "not-open" } : undertaking.step;
  const isRefused = step.kind === "refused";
  const until = shift.cancel.allowed && !isRefused ? cancelUntil(shift.cancel.until, locale) : undefined;
  const office = settings ? renderOffice(settings.contact, locale) : nothing;
  return {
    step,
    words: { ...t.booking.cancel, notDone: titleAfter(step, isGone, t) },
    what: shiftInWords(shift, locale),
    facts: html`${renderShiftHead(shift, locale)} ${until ? html`<p class="small muted">${until}</p>` : nothing}`,
    refusal: isRefused ? refusals[step.reason] : undefined,
    help: isRefused && !isGone ? html`${renderCoordinator(shift.coordinator, locale, renderWays)}${office}` : nothing,
    signInUrl,
    report,
    tone: "bad",
  };
}

function describeRenewal({ step }: Undertaking<Plan>, { locale, signInUrl, report }: PlanContext): DialogContent {
  const { t } = inFull(locale);
  const what = t.calendar.renewHint;
  const facts = html`<p>${what}</p>`;
  return { step, words: t.booking.renewFeed, what, facts, refusal: undefined, help: nothing, signInUrl, report };
}

export function describePlan(undertaking: Undertaking<NextShiftsPlan>, context: PlanContext): DialogContent {
  const { plan } = undertaking;
  return plan.kind === "cancel" ? describeCancel(plan, undertaking, context) : describeRenewal(undertaking, context);
}
