/** What a member decides here, and what the dialog shows of it: cancelling a shift, renewing the calendar's address. */
import { html, nothing } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull } from "../../i18n/later.ts";
import type { Settings } from "../../sdk/index.ts";
import type { DialogContent } from "../actions/dialog.ts";
import { renderShiftHead } from "../actions/facts.ts";
import type { Plan } from "../actions/plan.ts";
import { shiftInWords } from "../actions/shift-in-words.ts";
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
}

export type NextShiftsPlan = CancelPlan | RenewPlan;

export const renewPlan: RenewPlan = { kind: "renew", id: "calendar feed" };

export interface PlanContext {
  readonly locale: Locale;
  readonly settings: Settings | undefined;
  readonly signInUrl: string | undefined;
  readonly report: string | undefined;
}

function describeCancel({ shift }: CancelPlan, { step }: Undertaking<Plan>, context: PlanContext): DialogContent {
  const { locale, settings, signInUrl, report } = context;
  const { t } = inFull(locale);
  const refusals: Readonly<Record<string, string>> = t.cancelRefusals;
  const isRefused = step.kind === "refused";
  const until = shift.cancel.allowed && !isRefused ? cancelUntil(shift.cancel.until, locale) : undefined;
  const office = settings ? renderOffice(settings.contact, locale) : nothing;
  return {
    step,
    words: t.booking.cancel,
    what: shiftInWords(shift, locale),
    facts: html`${renderShiftHead(shift, locale)} ${until ? html`<p class="small muted">${until}</p>` : nothing}`,
    refusal: isRefused ? refusals[step.reason] : undefined,
    help: isRefused ? html`${renderCoordinator(shift.coordinator, locale, renderWays)}${office}` : nothing,
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
