/**
 * The base of every element that shows data: finds its client, reads through one task, reads again when the store says
 * that something changed, and frames each state in the same card. Subclasses say what to load and how it looks.
 */
import { Task, TaskStatus } from "@lit/task";
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { createLocale, nearestLang, type Locale, type TextOverrides } from "../../i18n/index.ts";
import { loadTemporal, type CoopShift, type GetToken, type Resource, type Settings } from "../../sdk/index.ts";
import type { Temporal } from "../../domain/temporal.ts";
import { base } from "../../theme/base.ts";
import { stateStyles } from "../../theme/states.ts";
import { tokens } from "../../theme/tokens.ts";
import { ageOf, renderAge, sayWhen, type Age } from "./age.ts";
import { keepFresh } from "./clients.ts";
import { ConfigConsumer } from "./context.ts";
import { emit } from "./events.ts";
import type { Frame, Shown, ViewContext } from "./frame.ts";
import { asFailureInWords, isSignedOut, type Failure } from "./failures.ts";
import { isFirstInvitation, setInviting } from "./invitations.ts";
import { LanguageController } from "./language.ts";
import { adoptLater, expectContent, forgetContent, loadAll, whenIdle, type Later } from "./later.ts";
import { renderInvitation, renderTrouble, type Trouble } from "./notices.ts";
import { rewordingOf, textSources, type TextSource } from "./rewording.ts";
import { reportAddress, reporting } from "./report-address.ts";
import type { Problem } from "./report.ts";
import { Room } from "./room.ts";
import { signInLink } from "./sign-in.ts";
import { findSource, nonEmpty } from "./source.ts";
import { renderSkeleton, type Content } from "./states.ts";

export type { Frame, Problem, Shown, ViewContext };

interface Loaded<Data> extends Age {
  readonly data: Data;
  readonly settings: Settings;
  readonly today: Temporal.PlainDate;
}

/**
 * What every element that shows data has; each one's own is documented at its class, and what it never shows of this
 * too (`@without`). `npm run manifest` makes the custom-elements manifest of both, and stops at a gap.
 *
 * @attr {string} lang - Language of its words, as a tag (`fr`, `nl-BE`); that of the nearest element around it unless set.
 * @fires coop-load - Content is on screen, at first or again after a change.
 * @fires coop-error - Reading failed; the element says so and offers a retry.
 * @fires coop-auth-required - Nobody is signed in. Cancel it where the page signs in by itself, without the element's link.
 * @slot loading - Stands in for the skeleton.
 * @slot signed-out - Stands in for the invitation to sign in.
 * @slot failed - Stands in for the message that reading failed.
 * @csspart card - The whole card.
 * @csspart heading - Its heading.
 * @csspart skeleton - What holds the place of content that is being read for the first time.
 * @csspart message - What is said instead of content, or about an outcome.
 * @csspart button - Any button.
 * @csspart retry - The button that reads again.
 * @csspart sign-in - A link to the sign-in page.
 * @csspart report - A link to report what is wrong.
 */
export abstract class CoopElement<Data> extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, stateStyles];

  /** URL of the backend, or `mock:scenario`. */
  @property() backend: string | undefined;
  /** Where "sign in" leads; `{return}` in it becomes the address to come back to. */
  @property({ attribute: "login-url" }) loginUrl: string | undefined;
  /** Where "report this" leads: a `mailto:` address or a ticket form's, with placeholders for what is reported. */
  @property({ attribute: "report-url" }) reportUrl: string | undefined;
  /** Hours for which what it showed is kept in the browser for the next visit, 12 unless told. Off without it. */
  @property() snapshot: string | undefined;
  /** Level of the element's heading, 1 to 6. */
  @property({ attribute: "heading-level", type: Number }) headingLevel: number | undefined;
  /** Address of a JSON with the cooperative's own texts, by language; they win over the provider's. */
  @property({ attribute: "texts-url" }) textsUrl: string | undefined;
  /** The same as an object; wins over `texts-url`. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  /** A client of your own making; wins over `backend`. */
  @property({ attribute: false }) client: CoopShift | undefined;
  /** Gives the bearer token where the backend wants one; never an attribute. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  @state() protected revision = 0;

  protected abstract readonly resources: readonly Resource[];
  /**
   * The part that shows what it reads, of an element that few pages have: asked for at the same time as what is read, and
   * none of it is shown without. The element itself is there from the start, wherever the page puts it.
   */
  protected readonly view: Later<object> | undefined = undefined;
  /** Parts of it that come once the page has its first content, made by `createLater`; their styles come with them. */
  protected readonly later: readonly Later<object>[] = [];

  readonly #config = new ConfigConsumer(this);
  #source: CoopShift | RangeError | undefined;
  #last: Loaded<Data> | undefined;
  #failure: Failure | undefined;
  /** When that happened, as the cooperative has it; none where nothing has been heard from it. */
  #failedAt: Temporal.Instant | undefined;
  /** What the page is told once the outcome of the last read is on screen. */
  #news: (() => void) | undefined;
  #retrying = false;
  #pageSignsIn = false;
  #unsubscribe: (() => void)[] = [];

  readonly #room = new Room(this, {
    name: () => this.roomName,
    isSettled: () => this.#task.status === TaskStatus.COMPLETE && (this.#last ?? this.#failure) !== undefined,
  });

  readonly #task = new Task(this, {
    task: ([source], { signal }) => this.#read(source, signal),
    args: () => [this.#source, this.revision, ...this.inputs()] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  /** Under which the room it takes is remembered: the same for what looks the same. */
  protected get roomName(): string {
    return this.localName;
  }

  protected get locale(): Locale {
    return createLocale(nearestLang(this), { settings: this.#last?.settings, reword: rewordingOf(this.textSources) });
  }

  /** The cooperative's own texts, and addresses of them; later ones win. */
  protected get textSources(): readonly TextSource[] {
    return textSources(this, this.#config.value?.texts);
  }

  protected get level(): number {
    const level = Math.trunc(this.headingLevel ?? this.#config.value?.headingLevel ?? 2);
    return level >= 1 && level <= 6 ? level : 2;
  }

  protected get signInUrl(): string | undefined {
    return signInLink(this.signInAddress);
  }

  /** The same as it was given. */
  protected get signInAddress(): string | undefined {
    return this.loginUrl ?? this.#config.value?.loginUrl;
  }

  /** What is on screen; `undefined` before there is anything, and once nobody is signed in. */
  protected get shown(): Shown<Data> | undefined {
    return this.#last && { data: this.#last.data, context: this.#contextOf(this.#last) };
  }

  /** Whether it asks to sign in. */
  protected get inviting(): boolean {
    return isSignedOut(this.#failure);
  }

  /** Whether it does so in full, or another element of the page does already. */
  protected get invitesInFull(): boolean {
    return isFirstInvitation(this);
  }

  /** The parts that it loads by itself, but for the one that comes with each reading. */
  protected get rest(): readonly Later<object>[] {
    return [...this.later, this.reportTemplate && reporting].filter((part) => typeof part === "object");
  }

  protected get reportTemplate(): string | undefined {
    return nonEmpty(this.reportUrl) ?? nonEmpty(this.#config.value?.reportUrl);
  }

  /** The client in use, where there is one. */
  protected get store(): CoopShift | undefined {
    return this.#source instanceof RangeError ? undefined : this.#source;
  }

  /** What is read besides settings and today; runs again when {@link resources} change. */
  protected abstract load(client: CoopShift, signal: AbortSignal, settings: Settings): Promise<Data>;
  protected abstract heading(locale: Locale): string;
  protected abstract renderData(data: Data, context: ViewContext): Content;

  /** Heights of the skeleton's lines in half rems, close to what the content will take. */
  protected skeleton(): readonly number[] {
    return [2, 1.5, 1.5];
  }

  /** Own properties that change what is read. */
  protected inputs(): readonly unknown[] {
    return [];
  }

  /** Address of a report about this element: what was tried, and how it failed. None where the page takes no reports. */
  protected reportLink(problem: Problem = {}): string | undefined {
    const template = this.reportTemplate;
    if (template === undefined) return undefined;
    const timeZone = (this.#last?.settings ?? this.store?.peek("settings"))?.timeZone;
    const reporter = { element: this.localName, locale: this.locale, timeZone, now: this.#now(), isEmpty: !this.#last };
    return reportAddress(template, this.ownerDocument.baseURI, reporter, problem);
  }

  /** For a report of the very first read: it can fail before what tells the time is there. */
  async #noteTime(failure: Failure): Promise<void> {
    await loadTemporal().catch(() => undefined);
    if (this.#failure !== failure) return;
    this.#failedAt = this.#now();
    this.requestUpdate();
  }

  /** None before anything has been read: what tells the time may not be loaded then. */
  #now(): Temporal.Instant | undefined {
    try {
      return this.store?.now();
    } catch {
      return undefined;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    expectContent(this);
    this.#watch();
    if (this.hasUpdated) void this.#task.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetContent(this);
    setInviting(this, undefined);
    this.#unwatch();
    this.#task.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#useSource();
    setInviting(this, this.isConnected && this.inviting ? this.store : undefined);
    adoptLater(this, [this.view, ...this.rest]);
  }

  #useSource(): void {
    const source = findSource(this, this.#config.value, this.#source);
    if (source === this.#source) return;
    this.#source = source;
    this.#last = undefined;
    this.#failure = undefined;
    this.#watch();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#task.status !== TaskStatus.COMPLETE) return;
    if (this.#retrying && !this.#failure) this.#keepFocus();
    this.#retrying = false;
    const news = this.#news;
    this.#news = undefined;
    news?.();
    if (news) whenIdle(this, () => this.loadRest());
  }

  /** What comes after the first content, when the browser is idle. */
  protected loadRest(): void {
    void loadAll(this, this.rest);
  }

  /** Drops what was read and asks again. */
  retry(): void {
    this.#retrying = true;
    this.store?.refresh(...this.resources, "settings");
  }

  /** The button that was pressed is gone: whoever had the focus on it goes on reading at the heading. */
  #keepFocus(): void {
    const { activeElement, body } = this.ownerDocument;
    if (activeElement === null || activeElement === body) {
      this.renderRoot.querySelector<HTMLElement>("#heading")?.focus({ preventScroll: true });
    }
  }

  #watch(): void {
    this.#unwatch();
    const { store } = this;
    if (!store || !this.isConnected) return;
    const ends = [...this.resources, "settings" as const].map((resource) =>
      store.subscribe(resource, ({ type }) => void (this.revision += type === "stale" ? 1 : 0)),
    );
    this.#unsubscribe = [keepFresh(store), ...ends];
  }

  #unwatch(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
  }

  async #read(source: CoopShift | RangeError | undefined, signal: AbortSignal): Promise<void> {
    const view = this.view?.load();
    try {
      const [loaded] = await Promise.all([this.#load(source, signal), view]);
      if (signal.aborted) return;
      this.#last = loaded;
      this.#failure = undefined;
      this.#news = () => emit(this, "coop-load", { element: this.localName });
    } catch (thrown) {
      // How it is told may be in that part, too.
      const [failure] = await Promise.all([asFailureInWords(thrown, this.locale), view?.catch(() => undefined)]);
      if (!signal.aborted) this.#fail(failure);
    }
  }

  async #load(source: CoopShift | RangeError | undefined, signal: AbortSignal): Promise<Loaded<Data>> {
    if (source instanceof RangeError) throw source;
    if (!source) throw new RangeError(`<${this.localName}> has no backend: set its "backend" attribute to a URL.`);
    const settings = await source.settings({ signal });
    const data = await this.load(source, signal, settings);
    const today = await source.today({ signal });
    return { data, settings, today, ...ageOf(source, settings) };
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
    this.#failedAt = this.#now();
    if (!this.#failedAt && this.reportTemplate !== undefined) void this.#noteTime(failure);
    if (isSignedOut(failure)) {
      this.#last = undefined;
      this.#news = () => {
        this.#pageSignsIn = !emit(this, "coop-auth-required", { element: this.localName });
        if (this.#pageSignsIn) this.requestUpdate();
      };
    } else {
      this.#news = () => emit(this, "coop-error", { element: this.localName, error: failure });
    }
  }

  #contextOf({ settings, today, at, isSnapshot }: Loaded<Data>, locale = this.locale): ViewContext {
    const report = this.reportLink({ at: at.toInstant() });
    return { locale, settings, today, subLevel: Math.min(6, this.level + 1), isSnapshot, report };
  }

  #findTrouble(busy: boolean): Trouble | undefined {
    const failure = this.#failure;
    if (!failure) return undefined;
    const since = this.#last && sayWhen(this.#last, this.#failedAt, this.locale);
    const report = this.reportLink({ failure, at: this.#failedAt });
    return { failure, since, report, retry: { busy, run: () => this.retry() } };
  }

  /** What stands beside the heading. */
  protected renderAside(_data: Data, _context: ViewContext): Content {
    return nothing;
  }

  /** What stands around notice and content: a card with a heading, unless an element is not a card. */
  protected frame({ locale, busy, notice, aside, main, room }: Frame): Content {
    return html`<section
      class="card"
      part="card"
      lang=${locale.lang}
      dir=${locale.dir}
      aria-labelledby="heading"
      aria-busy=${busy ? "true" : "false"}
      .style=${room}
    >
      <div class="head">
        <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.level} tabindex="-1">
          ${this.heading(locale)}
        </div>
        ${aside}
      </div>
      <div class="state" role="status">${notice}</div>
      ${main}
    </section>`;
  }

  /** The last good data, whatever has happened since; a skeleton before there is any. */
  #renderContent(locale: Locale): { readonly main: Content; readonly aside: Content } {
    const last = this.#last;
    if (!last) {
      const main = this.#failure ? nothing : html`<slot name="loading">${renderSkeleton(this.skeleton())}</slot>`;
      return { main, aside: nothing };
    }
    const context = this.#contextOf(last, locale);
    return {
      main: html`<div class="refreshing">${this.renderData(last.data, context)}</div>`,
      aside: renderAge(this.renderAside(last.data, context), last, context),
    };
  }

  #renderNotice(locale: Locale, busy: boolean, trouble: Trouble | undefined): Content {
    const { t } = locale;
    if (!trouble) return busy && !this.#last ? html`<span class="visually-hidden">${t.common.loading}</span>` : nothing;
    if (isSignedOut(trouble.failure)) {
      const invitation = renderInvitation(
        { ...t.signedOut, url: this.#pageSignsIn ? undefined : this.signInUrl, full: this.invitesInFull },
        locale,
      );
      return html`<slot name="signed-out">${invitation}</slot>`;
    }
    return renderTrouble(trouble, locale);
  }

  protected override render(): Content {
    const { locale } = this;
    const busy = this.#task.status !== TaskStatus.COMPLETE;
    const trouble = this.#findTrouble(busy);
    const notice = this.#renderNotice(locale, busy, trouble);
    const ready = this.#last !== undefined;
    const room = ready || trouble ? "" : this.#room.reserve();
    return this.frame({ locale, busy, notice, trouble, ready, room, ...this.#renderContent(locale) });
  }
}
