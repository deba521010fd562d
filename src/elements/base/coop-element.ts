/**
 * The base of every element that shows data: finds its client, reads through one task, reads again when the store says
 * that something changed, and frames each state in the same card. Subclasses say what to load and how it looks.
 */
import { ContextConsumer } from "@lit/context";
import { Task, TaskStatus } from "@lit/task";
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { createLocale, nearestLang, type Locale } from "../../i18n/index.ts";
import type { CoopShift, GetToken, Resource, Settings } from "../../sdk/index.ts";
import type { Temporal } from "../../domain/temporal.ts";
import { base } from "../../theme/base.ts";
import { stateStyles } from "../../theme/states.ts";
import { tokens } from "../../theme/tokens.ts";
import { sharedClient } from "./clients.ts";
import { configContext } from "./context.ts";
import { emit } from "./events.ts";
import { asFailure, errorKind, isSignedOut, type Failure } from "./failures.ts";
import { LanguageController } from "./language.ts";
import { renderMessage, renderSkeleton, type Content } from "./states.ts";

/** What every view gets beside its data. */
export interface ViewContext {
  readonly locale: Locale;
  readonly settings: Settings;
  readonly today: Temporal.PlainDate;
  /** `aria-level` of headings inside the card. */
  readonly subLevel: number;
}

export interface Frame {
  readonly locale: Locale;
  readonly busy: boolean;
  /** What a member is told of loading, failure or being signed out; empty when all is well. */
  readonly state: Content;
  readonly aside: Content;
  readonly main: Content;
}

interface Loaded<Data> {
  readonly data: Data;
  readonly settings: Settings;
  readonly today: Temporal.PlainDate;
  readonly at: Temporal.ZonedDateTime;
}

/**
 * @fires coop-load - Content is on screen.
 * @fires coop-error - Reading failed; the element says so and offers a retry.
 * @fires coop-auth-required - Nobody is signed in.
 */
export abstract class CoopElement<Data> extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, stateStyles];

  /** URL of the backend, or `mock:scenario`. */
  @property() backend: string | undefined;
  /** Where "sign in" leads. */
  @property({ attribute: "login-url" }) loginUrl: string | undefined;
  /** Level of the element's heading, 1 to 6. */
  @property({ attribute: "heading-level", type: Number }) headingLevel: number | undefined;
  /** A client of your own making; wins over `backend`. */
  @property({ attribute: false }) client: CoopShift | undefined;
  /** Gives the bearer token where the backend wants one; never an attribute. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  @state() protected revision = 0;

  protected abstract readonly resources: readonly Resource[];

  readonly #config = new ContextConsumer(this, { context: configContext, subscribe: true });
  #source: CoopShift | RangeError | undefined;
  #last: Loaded<Data> | undefined;
  #failure: Failure | undefined;
  #unsubscribe: (() => void)[] = [];

  readonly #task = new Task(this, {
    task: ([source], { signal }) => this.#read(source, signal),
    args: () => [this.#source, this.revision, ...this.inputs()] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
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

  /** What stands beside the heading. */
  protected renderAside(_data: Data, _context: ViewContext): Content {
    return nothing;
  }

  protected get locale(): Locale {
    return createLocale(nearestLang(this), { settings: this.#last?.settings });
  }

  protected get level(): number {
    return this.headingLevel ?? this.#config.value?.headingLevel ?? 2;
  }

  protected get signInUrl(): string | undefined {
    return this.loginUrl ?? this.#config.value?.loginUrl;
  }

  /** The client in use, where there is one. */
  protected get store(): CoopShift | undefined {
    return this.#source instanceof RangeError ? undefined : this.#source;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    if (this.hasUpdated) void this.#task.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
    this.#task.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const source = this.#findSource();
    if (source === this.#source) return;
    this.#source = source;
    this.#last = undefined;
    this.#failure = undefined;
    this.#watch();
  }

  /** Drops what was read and asks again. */
  retry(): void {
    if (this.store) this.store.refresh(...this.resources, "settings");
    else this.requestUpdate();
  }

  #findSource(): CoopShift | RangeError | undefined {
    const config = this.#config.value;
    const own = this.client ?? (this.backend === undefined ? config?.client : undefined);
    const address = this.backend ?? config?.backend;
    if (own || address === undefined) return own;
    if (this.#source instanceof RangeError && this.#source.cause === address) return this.#source;
    try {
      return sharedClient(address, this.getToken ?? config?.getToken);
    } catch (error) {
      return new RangeError(error instanceof Error ? error.message : String(error), { cause: address });
    }
  }

  #watch(): void {
    this.#unwatch();
    const { store } = this;
    if (!store) return;
    this.#unsubscribe = [...this.resources, "settings" as const].map((resource) =>
      store.subscribe(resource, ({ type }) => {
        if (type === "stale") this.revision++;
      }),
    );
  }

  #unwatch(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
  }

  async #read(source: CoopShift | RangeError | undefined, signal: AbortSignal): Promise<void> {
    try {
      this.#last = await this.#load(source, signal);
      this.#failure = undefined;
      emit(this, "coop-load", { element: this.localName });
    } catch (thrown) {
      if (signal.aborted) return;
      this.#fail(asFailure(thrown));
    }
  }

  async #load(source: CoopShift | RangeError | undefined, signal: AbortSignal): Promise<Loaded<Data>> {
    if (source instanceof RangeError) throw source;
    if (!source) throw new RangeError(`<${this.localName}> has no backend: set its "backend" attribute to a URL.`);
    const settings = await source.settings({ signal });
    const data = await this.load(source, signal, settings);
    const today = await source.today({ signal });
    return { data, settings, today, at: source.now().toZonedDateTimeISO(settings.timeZone) };
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
    if (isSignedOut(failure)) {
      this.#last = undefined;
      emit(this, "coop-auth-required", { element: this.localName });
    } else {
      emit(this, "coop-error", { element: this.localName, error: failure });
    }
  }

  protected override render(): Content {
    const { locale } = this;
    const busy = this.#task.status !== TaskStatus.COMPLETE;
    const state = this.#renderState(locale, busy);
    return this.frame({ locale, busy, state, ...this.#renderContent(locale) });
  }

  /** What stands around state and content: a card with a heading, unless an element is not a card. */
  protected frame({ locale, busy, state, aside, main }: Frame): Content {
    return html`<section class="card" part="card" aria-labelledby="heading" aria-busy=${busy ? "true" : "false"}>
      <div class="head">
        <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.level}>
          ${this.heading(locale)}
        </div>
        ${aside}
      </div>
      <div class="state" role="status">${state}</div>
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
    const context = { locale, settings: last.settings, today: last.today, subLevel: Math.min(6, this.level + 1) };
    return {
      main: html`<div class="refreshing">${this.renderData(last.data, context)}</div>`,
      aside: this.renderAside(last.data, context),
    };
  }

  #renderState(locale: Locale, busy: boolean): Content {
    const { t } = locale;
    const failure = this.#failure;
    if (!failure) return busy && !this.#last ? html`<span class="visually-hidden">${t.common.loading}</span>` : nothing;
    const retry = { label: t.common.retry, busy, run: () => this.retry() };
    if (isSignedOut(failure)) return html`<slot name="signed-out">${this.#renderSignedOut(locale)}</slot>`;
    if (this.#last) {
      const text = t.common.stale(locale.time(this.#last.at));
      return renderMessage({ icon: "clock", tone: "warn", text, action: retry });
    }
    const text = t.errors[errorKind(failure)];
    return html`<slot name="failed">${renderMessage({ icon: "warning", tone: "bad", text, action: retry })}</slot>`;
  }

  #renderSignedOut({ t }: Locale): Content {
    const link = this.signInUrl
      ? html`<a class="button" part="button sign-in" href=${this.signInUrl}>${t.signedOut.signIn}</a>`
      : nothing;
    return renderMessage({ icon: "lock", tone: "info", title: t.signedOut.title, text: t.signedOut.text, after: link });
  }
}
