/** One opening: hours, task, places, how much help it needs, and the way to it. There may be thousands of them on a page. */
import { html, nothing, type TemplateResult } from "lit";
import type { FirstWords, Locale } from "../../i18n/index.ts";
import type { Offer } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import type { ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { joinWords } from "../actions/shift-in-words.ts";
import { findRefusalOfOne, needOf, refusalsOfOne, type Need } from "./refusals.ts";
import { copyOf, drawTemplate } from "./stamp.ts";

export interface RowContext extends ViewContext {
  /** What comes after a first look. */
  readonly more: typeof import("./acting.ts") | undefined;
  readonly signUp: {
    /** Opens the confirmation. */
    readonly ask: (offer: Offer, opener?: HTMLElement) => void;
    /** Where nobody is signed in: the way to do so and back. */
    readonly link: (offer: Offer) => string | undefined;
    /** What {@link link} depends on. */
    readonly linkFrom: string;
    readonly followed: (offer: Offer) => void;
  };
}

/** Above this many places, dots would be more noise than help. */
const mostDots = 10;

/** Made by hand: a change of one opening's places is to cost no template. */
function createPlaces({ capacity, free }: Offer, words: string): HTMLElement {
  const places = document.createElement("p");
  places.className = "places small";
  if (capacity <= mostDots) {
    const dots = document.createElement("span");
    dots.className = "dots";
    dots.ariaHidden = "true";
    for (let place = 0; place < capacity; place += 1) {
      dots.appendChild(document.createElement("i")).className = place < capacity - free ? "taken" : "free";
    }
    places.append(dots, " ");
  }
  places.append(words);
  return places;
}

/** One hand or two: the strength of the need shows without colour. In the grid its words move to the legend, for the eye. */
export function renderNeed(need: Need, { t }: Locale): TemplateResult {
  return html`<span class="tag wanted-tag ${need}"
    >${renderIcon("hand")}${need === "much" ? renderIcon("hand") : nothing}
    <span class="wanted-words">${t.openShifts.needs[need]}</span></span
  >`;
}

function renderTag(offer: Offer, need: Need | undefined, locale: Locale): Content {
  const words = locale.t.openShifts;
  if (offer.signedUp) return html`<span class="tag tone-good">${renderIcon("check")} ${words.signedUp}</span>`;
  if (offer.cancelled) return html`<span class="tag tone-bad">${renderIcon("cross")} ${words.cancelled}</span>`;
  return need ? renderNeed(need, locale) : nothing;
}

/** One visible word on every opening; what tells one button from another is in its name. */
function renderSignUp(way: Way, { booking, openShifts }: FirstWords): Content {
  if (way === "button") {
    return html`<button type="button" class="sign-up" part="button sign-up">${openShifts.signUp}</button>`;
  }
  if (way === "link") return html`<a class="button sign-up" part="button sign-in">${booking.signInFirst}</a>`;
  return nothing;
}

function getOfferClass(offer: Offer, need: Need | undefined): string {
  if (offer.signedUp) return "offer mine";
  if (offer.cancelled || offer.free === 0) return "offer closed";
  return need ? `offer ${need}` : "offer";
}

/** How one gets from an opening to its confirmation. */
type Way = "button" | "link" | "none";

function wayOf({ signUp, cancelled, free }: Offer, link: string | undefined): Way {
  if (signUp?.allowed === true) return "button";
  return signUp === null && !cancelled && free > 0 && link !== undefined ? "link" : "none";
}

/** All that openings with the same need and answer have in common. */
function draw(offer: Offer, way: Way, locale: Locale): TemplateResult {
  const { t } = locale;
  const need = needOf(offer);
  const refusal = findRefusalOfOne(offer);
  return html`<div class=${getOfferClass(offer, need)} part="offer" tabindex="-1">
    <p class="hours"></p>
    <p class="task"></p>
    ${renderTag(offer, need, locale)}
    ${refusal ? html`<p class="why small muted">${t.signUpRefusals[refusal]}</p>` : nothing} ${renderSignUp(way, t)}
  </div>`;
}

function looksOfKind({ free, signedUp, cancelled, highlighted, understaffed, signUp }: Offer): string {
  return [free > 0, signedUp, cancelled, highlighted, understaffed, signUp && (signUp.allowed || signUp.reason)].join();
}

/** Every word of a row: those that come later leave these as they are, and the rows too. */
export function rowWords({ openShifts, booking, common, signUpRefusals }: FirstWords): readonly unknown[] {
  const { signUp, signedUp, cancelled, needs } = openShifts;
  const { signInFirst, signUpFor, signInFor } = booking;
  const words = [signUp, signedUp, cancelled, needs.much, needs.some, signInFirst, signUpFor, signInFor, common.places];
  return [...words, ...refusalsOfOne.map((reason) => signUpRefusals[reason])];
}

const known = new WeakMap<Offer, string>();

/** All that can be seen of it, and which one it is: where this stays the same, its row does. */
export function looksOf(offer: Offer): string {
  const { id, start, end, task, capacity, free } = offer;
  let looks = known.get(offer);
  if (looks === undefined) {
    const times = `${start.epochMilliseconds} ${end.epochMilliseconds}`;
    known.set(offer, (looks = `${id} ${times} ${capacity} ${free} ${looksOfKind(offer)} ${JSON.stringify(task.name)}`));
  }
  return looks;
}

/** What the openings of a cell have in common. */
export interface CellWords {
  readonly day: string;
  readonly hours: string;
}

export function createRow(offer: Offer, { day, hours }: CellWords, { locale, signUp }: RowContext): HTMLElement {
  const { t } = locale;
  const link = offer.signUp === null ? signUp.link(offer) : undefined;
  const way = wayOf(offer, link);
  const row = copyOf(t, `${locale.lang} ${way} ${looksOfKind(offer)}`, () => drawTemplate(draw(offer, way, locale)));
  const task = locale.text(offer.task.name);
  row.dataset["row"] = offer.id;
  const [hoursPlace, taskPlace] = row.children;
  hoursPlace?.append(hours);
  taskPlace?.append(task);
  taskPlace?.setAttribute("lang", locale.textLang(offer.task.name));
  if (!offer.cancelled) {
    const { capacity, free } = offer;
    taskPlace?.after(copyOf(t, `${locale.lang} ${capacity} ${free}`, () => createPlaces(offer, t.common.places(free))));
  }
  const control = way === "none" ? null : row.lastElementChild;
  const what = joinWords(day, hours, task);
  control?.setAttribute("aria-label", way === "link" ? t.booking.signInFor(what) : t.booking.signUpFor(what));
  if (way === "link" && link !== undefined) control?.setAttribute("href", link);
  return row;
}
