/** What the dialog shows of an opening: what one signs up for, what it does, and what to do instead where it is refused. */
import { html, nothing } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull, type FullLocale } from "../../i18n/later.ts";
import type { CoopShift, Offer, Offers, Settings, SignUpEffect } from "../../sdk/index.ts";
import { nearestOpenings, signUpEffect } from "../../sdk/effects.ts";
import type { DialogContent } from "../actions/dialog.ts";
import { renderFacts, renderShiftHead, type Fact } from "../actions/facts.ts";
import type { Plan } from "../actions/plan.ts";
import { shiftInWords } from "../actions/shift-in-words.ts";
import { hasEnded, type Step } from "../actions/steps.ts";
import type { Undertaking } from "../actions/undertakings.ts";
import { renderOffice } from "../base/ways.ts";
import type { Content } from "../base/states.ts";

export interface SignUpPlan extends Plan {
  /** As it was when the member chose it. */
  readonly offer: Offer;
}

export interface SignUpContext {
  readonly locale: Locale;
  /** What is on screen; `undefined` once nothing is. */
  readonly offers: Offers | undefined;
  readonly settings: Settings | undefined;
  /** Knows what signing up would do. */
  readonly client: CoopShift | undefined;
  readonly signInUrl: string | undefined;
  readonly report: string | undefined;
  readonly choose: (offer: Offer) => void;
}

function describeEffect(effect: SignUpEffect, { t, date }: FullLocale): Fact {
  const { booking, status } = t;
  if (effect.kind === "compensation") return { label: booking.compensation, value: booking.left(effect.left) };
  const { from, to, alertBefore, alertAfter } = effect;
  const before = alertBefore && !(alertAfter && alertBefore.equals(alertAfter)) ? date(alertBefore) : null;
  const notes = [
    booking.counterWithout(status.counter(from)),
    ...(alertAfter ? [booking.due(date(alertAfter), before)] : []),
  ];
  const value = html`<p>${status.counter(to)}</p>
    ${notes.map((note) => html`<p class="small muted">${note}</p>`)}`;
  return { label: booking.counter, value };
}

function listFacts(offer: Offer, client: CoopShift | undefined, locale: FullLocale): readonly Fact[] {
  const { t } = locale;
  const { free, coordinator, signUp } = offer;
  const effect = client && signUp?.allowed === true ? signUpEffect(client, offer) : null;
  return [
    { label: t.booking.places, value: t.common.places(free) },
    ...(coordinator ? [{ label: t.common.coordinator, value: html`<bdi>${coordinator.name}</bdi>` }] : []),
    ...(effect ? [describeEffect(effect, locale)] : []),
  ];
}

/** Openings like the one that can't be had, each a button that leads to its own confirmation. */
function renderSimilar(offer: Offer, { offers, locale, choose }: SignUpContext): Content {
  const similar = nearestOpenings(offer, offers?.list ?? [], { count: 3 });
  if (similar.length === 0) return nothing;
  const { t } = inFull(locale);
  return html`<div class="choices">
    <p><strong>${t.booking.similar}</strong></p>
    ${similar.map(
      (each) =>
        html`<button
          type="button"
          class="choice"
          part="button similar"
          aria-label=${`${t.booking.signUpFor(shiftInWords(each, locale))}, ${t.common.places(each.free)}`}
          @click=${() => choose(each)}
        >
          <span>${shiftInWords(each, locale)}</span> <span class="small muted">${t.common.places(each.free)}</span>
        </button>`,
    )}
  </div>`;
}

/** What the page knows better than what is on screen: the list may have been read again since. */
function stepOf({ plan, step }: Undertaking<SignUpPlan>, latest: Offer): Step {
  // In another tab, say: that this attempt failed must not read as if they were not.
  if (hasEnded(step) && latest.signedUp) return { kind: "refused", reason: "already-signed-up" };
  if (step.kind !== "asking" || latest === plan.offer) return step;
  if (latest.signUp === null) return { kind: "signed-out" };
  return latest.signUp.allowed ? step : { kind: "refused", reason: latest.signUp.reason };
}

function renderHelp(step: Step, offer: Offer, context: SignUpContext): Content {
  if (step.kind !== "refused" || step.reason === "already-signed-up") return nothing;
  const { settings, locale } = context;
  const office = settings && step.reason !== "full" ? renderOffice(settings.contact, locale) : nothing;
  return html`${renderSimilar(offer, context)}${office}`;
}

export function describeSignUp(undertaking: Undertaking<SignUpPlan>, context: SignUpContext): DialogContent {
  const { plan } = undertaking;
  const { locale, offers, signInUrl, report } = context;
  const full = inFull(locale);
  const { t } = full;
  const latest = offers?.list.find(({ id }) => id === plan.id) ?? plan.offer;
  const step = stepOf(undertaking, latest);
  const { signUp } = t.booking;
  const refusals: Readonly<Record<string, string>> = t.signUpRefusals;
  // In another tab, say: no refusal to the member.
  const isTaken = step.kind === "refused" && step.reason === "already-signed-up";
  const isOpen = step.kind === "asking" || step.kind === "under-way";
  return {
    step,
    words: isTaken ? { ...signUp, notDone: signUp.done } : signUp,
    what: shiftInWords(plan.offer, locale),
    facts: html`${renderShiftHead(plan.offer, locale)}
    ${isOpen ? renderFacts(listFacts(latest, context.client, full)) : nothing}`,
    refusal: step.kind === "refused" ? refusals[step.reason] : undefined,
    help: renderHelp(step, latest, context),
    signInUrl,
    report,
  };
}
