import type { CSSResultGroup, PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Purpose, SignUpRefusal } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import {
  bringRules,
  readOffers,
  toOpenings,
  type CoopShift,
  type Offer,
  type OfferFilter,
  type Offers,
  type OfferWeek,
  type Resource,
  type Settings,
} from "../../sdk/index.ts";
import { ActingElement } from "../actions/acting-element.ts";
import { openerOf } from "../actions/opener.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { adoptLater, createLater, loadAll } from "../base/later.ts";
import { rememberOpening, signInLinkFor } from "../base/sign-in.ts";
import type { Content } from "../base/states.ts";
import { FiltersInUrl } from "./filters-in-url.ts";
import type { Arrival, SigningUp } from "./acting.ts";
import type { SignUpPlan } from "./sign-up.ts";
import { findRefusalOfAll } from "./refusals.ts";
import { cellsOf, countOffers, type Cell } from "./cells.ts";
import type { RowContext } from "./row.ts";
import { Rows } from "./rows.ts";
import { many } from "./slices.ts";
import { styles } from "./styles.ts";
import { renderOpenShifts } from "./view.ts";
import { nameOfDay } from "./week.ts";

// In the same file, or its page would wait for another one.
bringRules({ readOffers, toOpenings });

const acting = createLater(async () => import("./acting.ts"));
const grid = createLater(async () => import("./grid.part.ts"));

/** How far ahead openings are read, in days after today: what a cooperative has generated at the most. */
const daysAhead = 27;
/** From this width on, in pixels, a week's grid is asked for; it is one from 62 times the size of the text on (see the styles). */
const gridFrom = 62 * 16;

/**
 * Where there is a place left, and signing up for it: a week as a grid where there is room, a list by day where there
 * isn't. Reads without a member signed in too; the button on an opening then leads to the sign-in page, and from there
 * back to that opening: `login-url` gets the page's address as its parameter `return`, or in place of `{return}`. Once
 * signed in, the page's fragment `#coop-opening=…` asks whether to sign up; nothing is ever signed up for by an address.
 *
 * @tag coop-open-shifts
 * @fires coop-sign-up - The member confirmed, and nothing has been sent; cancel it to keep it from being sent.
 * @fires coop-signed-up - Certain: the member has the shift.
 * @slot empty - Stands in for the words that there is nothing open.
 * @csspart week - The days of a week.
 * @csspart day - One day.
 * @csspart offer - One opening.
 * @csspart leaf - The calendar leaf with the date of the shift that is decided on.
 * @csspart contact - The members' office, where only it can help.
 * @csspart filters - The filters.
 * @csspart sign-up - The button of an opening.
 * @csspart similar - An opening offered instead.
 */
export class CoopOpenShifts extends ActingElement<Offers, SignUpPlan, SigningUp> {
  static override styles: CSSResultGroup = [ActingElement.styles, styles];

  /** `irregular`, or `compensation` for a regular worker who owes one. */
  @property() purpose: Purpose = "irregular";

  /**
   * Keeps the filters in the page's address, for links and reloads: as query parameters `open-shifts-task`, `-day` and
   * `-part`, or under the name that the attribute gives. Off without it; two elements on a page need two names.
   */
  @property({ attribute: "filters-in-url" }) filtersInUrl: string | undefined;

  @state() private filter: OfferFilter = {};
  @state() private showAll = false;
  /** Monday of the week on screen; the first one while nobody chose. */
  @state() private monday: string | undefined;

  protected override readonly resources: readonly Resource[] = ["me", "shifts", "openings", "closures"];
  /** The grid comes when there is room for one, which a phone never has. */
  protected override readonly later = [acting] as const;

  /** Kept while a filter leaves no opening to find it on: it is the member's, whatever is filtered. */
  #refusal: SignUpRefusal | undefined;

  readonly #rows = new Rows(this);
  readonly #url = new FiltersInUrl(this, (filter) => void (this.filter = filter));
  #arrival: Arrival | undefined;
  /** As it was last laid out: to ask for its width between two changes makes the browser compute the layout. */
  #wide: boolean | undefined;
  /** What makes a grid of a week, once there is room for one; without it the week is a list, which does as well. */
  #gridThere: Promise<void> | undefined;
  readonly #observer = new ResizeObserver(() => void this.#look());

  /** It shows the openings too while nobody is signed in. */
  protected override get inviting(): boolean {
    return super.inviting || this.shown?.data.member === null;
  }

  protected override get roomName(): string {
    return `${this.localName} ${this.purpose}`;
  }

  /** Whether a week has room for a grid. */
  get #isWide(): boolean {
    return this.#wide ?? this.#look();
  }

  protected override inputs(): readonly unknown[] {
    return [this.purpose, this.filter, this.showAll];
  }

  protected override async load(client: CoopShift, signal: AbortSignal, settings: Settings): Promise<Offers> {
    const from = await client.today({ signal });
    const lastPlanned = settings.plannedUntil.subtract({ days: 1 });
    const days = Math.min(daysAhead, Math.max(0, from.until(lastPlanned).days));
    const { filter, showAll } = this;
    // For a compensation the backend gives what is understaffed; on request, everything.
    const purpose = showAll ? "irregular" : this.purpose;
    const to = from.add({ days });
    const [offers] = await Promise.all([
      client.offers({ from, to, purpose, filter, showAll, effects: false, signal }),
      this.#isWide ? this.#gridThere : undefined,
    ]);
    return offers;
  }

  protected override heading({ t }: Locale): string {
    return this.purpose === "compensation" ? t.openShifts.compensationHeading : t.openShifts.heading;
  }

  protected override skeleton(): readonly number[] {
    return [5, 12, 12, 12, 12, 12, 12, 12, 12, 12];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchWidth();
  }

  protected override firstUpdated(): void {
    this.#watchWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#wide = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    adoptLater(this, [grid]);
    const usual = this.purpose === "compensation" ? "compensation-shifts" : "open-shifts";
    this.#url.use(typeof this.filtersInUrl === "string" ? this.filtersInUrl.trim() || usual : undefined);
  }

  /** By the head: the element's own height changes as rows are laid out, which Firefox and WebKit call a loop. */
  #watchWidth(): void {
    const head = this.renderRoot.querySelector(".head");
    if (head) this.#observer.observe(head);
  }

  #look(): boolean {
    const isWide = this.clientWidth >= gridFrom;
    // Where it can't be had, a list that is being read doesn't become a grid by itself later.
    if (isWide && !this.#wide) this.#gridThere = loadAll(this, [grid]);
    return (this.#wide = isWide);
  }

  #narrow(filter: OfferFilter): void {
    this.filter = filter;
    this.#url.write(filter);
  }

  /** All of it, where there is so much that it is rendered in slices. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#rows.done();
    return isComplete;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#arrival ??= this.#createArrival();
    this.#arrival?.look();
  }

  #createArrival(): Arrival | undefined {
    const { now } = acting;
    return (
      now &&
      new now.Arrival(this, {
        offers: () => this.shown?.data,
        showWeek: (monday) => void (this.monday = monday),
        showAll: () => (this.showAll ? false : (this.showAll = true)),
        ask: (offer) => this.#ask(offer),
        renderAll: () => this.#rows.finish(),
      })
    );
  }

  #ask(offer: Offer, opener?: HTMLElement): void {
    this.decide({ id: offer.id, offer }, opener);
  }

  readonly #handleNoFilter = (): void => {
    this.renderRoot.querySelector<HTMLElement>(".filters > summary")?.focus();
    this.#narrow({});
  };

  /** The rows of the week come once its days are there. */
  #place(week: OfferWeek | undefined, context: RowContext): readonly (readonly Cell[])[] {
    if (!week) return [];
    const { purpose, filter, showAll } = this;
    const { timeRange } = context.locale;
    const { monday } = week;
    // Not for what is rendered as a whole.
    const isGrid = countOffers(week) >= many && this.#isWide;
    const cells = cellsOf(week, ({ start, end }) => timeRange(start, end), isGrid);
    const nameOf = (day: number): string => nameOfDay(monday.add({ days: day }), context.locale);
    this.#rows.want({ cells, isGrid, nameOf, context }, JSON.stringify([monday, purpose, filter, showAll]));
    return cells;
  }

  protected override renderData(offers: Offers, context: ViewContext): Content {
    const { filter, showAll, monday, purpose, signInUrl } = this;
    const set = {
      filter: (next: OfferFilter) => this.#narrow(next),
      noFilter: this.#handleNoFilter,
      unfold: (event: Event) => this.whenActing(() => undefined, openerOf(event)),
      showAll: (next: boolean, button?: Element) => this.whenActing(() => void (this.showAll = next), button),
      monday: (next: string) => void (this.monday = next),
    };
    const signUp = {
      ask: (offer: Offer, opener?: HTMLElement) => this.#ask(offer, opener),
      link: ({ id }: Offer) => signInLinkFor(this.signInAddress, id),
      linkFrom: offers.member ? "" : `${this.signInAddress ?? ""} ${document.location.href}`,
      followed: ({ id }: Offer) => rememberOpening(id),
    };
    const { weeks } = offers;
    const index = Math.max(
      0,
      weeks.findIndex((week) => week.monday.toString() === monday),
    );
    const more = acting.now;
    const cells = this.#place(weeks[index], { ...context, signUp, more });
    const gone = this.#arrival?.isGone === true;
    if (offers.list.length > 0 || offers.filteredOut === 0) this.#refusal = findRefusalOfAll(offers.list);
    const words = { inFull: this.invitesInFull, gone, refusal: this.#refusal };
    return renderOpenShifts(offers, {
      ...context,
      ...words,
      filter,
      showAll,
      purpose,
      index,
      signInUrl,
      signUp,
      set,
      more,
      grid: grid.now,
      cells,
    });
  }
}
