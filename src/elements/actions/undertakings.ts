/**
 * What a member undertakes in a dialog. One may be open; others are still under way, or not certain yet, and are told of
 * in the card. Nothing is ever dropped before its outcome has been seen, also while the element is not in the page.
 */
import type { ReactiveController, ReactiveElement } from "lit";
import { asFailure } from "../base/failures.ts";
import { focusBack, isFocusLost, type WayBack } from "./focus.ts";
import type { Plan } from "./plan.ts";
import { isBusy, stepAfter, type Step } from "./steps.ts";

export interface Undertaking<P extends Plan> {
  readonly plan: P;
  readonly step: Step;
}

export interface UndertakingsOptions<P extends Plan> {
  /** Last word before it is sent: `false` keeps it from being sent. */
  readonly allow: (plan: P) => boolean;
  /** Resolves when it has certainly been carried out; the same call again finds out what became of the one before. */
  readonly carryOut: (plan: P) => Promise<void>;
  /** Whether what was read since says that it is carried out; tells the page so where it is. */
  readonly isFound: (plan: P) => boolean;
  /** Whether somebody else is signed in by now. */
  readonly isOthers: (plan: P) => boolean;
  /** Has that read again. Resolves with whether the same call may find out by itself what became of the one before. */
  readonly lookAgain: (plan: P) => Promise<boolean>;
}

export class Undertakings<P extends Plan> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: UndertakingsOptions<P>;
  readonly #all = new Map<string, Undertaking<P>>();
  /** Id of the one in the dialog. */
  #open: string | undefined;
  #back: WayBack | undefined;
  #insisted = false;
  /** Whether the dialog was to be open when the host was updated last. */
  #isSeen = false;

  constructor(host: ReactiveElement, options: UndertakingsOptions<P>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The one in the dialog. */
  get current(): Undertaking<P> | undefined {
    return this.#open === undefined ? undefined : this.#all.get(this.#open);
  }

  /** Those to tell of outside of the dialog. */
  get told(): readonly Undertaking<P>[] {
    return [...this.#all.values()].filter(({ plan, step }) => plan.id !== this.#open && step.kind !== "asking");
  }

  /** The member tried to close the dialog while its request is under way. */
  get insisted(): boolean {
    return this.#insisted;
  }

  hostConnected(): void {
    addEventListener("online", this.#handleAwake);
    document.addEventListener("visibilitychange", this.#handleAwake);
    this.#handleAwake();
  }

  hostDisconnected(): void {
    removeEventListener("online", this.#handleAwake);
    document.removeEventListener("visibilitychange", this.#handleAwake);
    this.#hide();
  }

  /** What was uncertain is so no longer than what is on screen beside it, and is nobody else's. */
  hostUpdate(): void {
    for (const { plan, step } of this.#all.values()) {
      if (this.#options.isOthers(plan)) this.#all.delete(plan.id);
      else if (step.kind === "unknown" && !step.checking && this.#options.isFound(plan))
        this.#set(plan, { kind: "done" });
    }
  }

  hostUpdated(): void {
    this.#syncDialog();
    this.#restoreFocus();
  }

  /** Opens the dialog on it; on what it has come to, where it has begun already. */
  open(plan: P, opener?: HTMLElement): void {
    this.#hide();
    for (const [id, { step }] of this.#all) if (step.kind === "done") this.#all.delete(id);
    const begun = this.#all.get(plan.id);
    if (!begun || begun.step.kind === "asking") this.#all.set(plan.id, { plan, step: { kind: "asking" } });
    this.#back = { opener: opener ?? this.#back?.opener, id: plan.id };
    this.#open = plan.id;
    this.#insisted = false;
    this.#host.requestUpdate();
  }

  /** Carries out what is in the dialog: the member said yes. Once is once, however often they press. */
  readonly confirm = (): void => {
    const { current } = this;
    if (!current || isBusy(current.step)) return;
    if (!this.#options.allow(current.plan)) return this.#hide();
    void this.#carryOut(current, { kind: "under-way" });
  };

  /** Finds out what became of it, by asking for the same again. */
  check(id: string): void {
    const found = this.#all.get(id);
    if (found?.step.kind === "unknown" && !found.step.checking) {
      void this.#carryOut(found, { ...found.step, checking: true });
    }
  }

  /** The member leaves the dialog; while a request is under way it stays, since closing it would stop nothing. */
  readonly leave = (event?: Event): void => {
    const { current } = this;
    if (current?.step.kind === "under-way") {
      event?.preventDefault();
      this.#insisted = true;
      this.#host.requestUpdate();
    } else this.#hide();
  };

  /** The browser closed the dialog by itself, as some do at a second Escape. */
  readonly handleClosed = ({ currentTarget }: Event): void => {
    // The event comes late: the dialog may be open again for something else.
    if (currentTarget instanceof HTMLDialogElement && !currentTarget.open) this.#hide();
  };

  /** The member has seen what was told. */
  dismiss(id: string): void {
    this.#all.delete(id);
    this.#host.requestUpdate();
  }

  /** What is not certain yet is told in the card from now on, everything else has been seen. */
  #hide(): void {
    const { current } = this;
    if (this.#open === undefined) return;
    this.#open = undefined;
    if (current && !isBusy(current.step) && current.step.kind !== "unknown") this.#all.delete(current.plan.id);
    this.#host.requestUpdate();
  }

  async #carryOut({ plan }: Undertaking<P>, meanwhile: Step): Promise<void> {
    this.#set(plan, meanwhile);
    let step: Step = { kind: "done" };
    try {
      await this.#options.carryOut(plan);
    } catch (thrown) {
      step = stepAfter(asFailure(thrown));
    }
    if (this.#all.get(plan.id)?.plan === plan) this.#set(plan, step);
  }

  #set(plan: P, step: Step): void {
    this.#all.set(plan.id, { plan, step });
    if (this.#open === plan.id) {
      this.#insisted = false;
      if (step.kind === "done") this.#open = undefined;
    }
    this.#host.requestUpdate();
  }

  /**
   * The line is back, or the member: what was not certain may be now, and a question may be to somebody who has signed out
   * in another tab meanwhile.
   */
  readonly #handleAwake = (): void => {
    if (document.visibilityState === "hidden") return;
    for (const { plan, step } of this.#all.values()) {
      if (step.kind === "unknown" || step.kind === "asking") void this.#lookAgain(plan);
    }
  };

  async #lookAgain(plan: P): Promise<void> {
    if (await this.#options.lookAgain(plan)) this.check(plan.id);
  }

  #syncDialog(): void {
    const isOpen = this.current !== undefined;
    // To look for a dialog behind thousands of rows takes its time.
    const dialog = isOpen || this.#isSeen ? this.#host.renderRoot.querySelector("dialog") : null;
    this.#isSeen = isOpen;
    if (!dialog) return;
    if (!isOpen && dialog.open) dialog.close();
    if (!isOpen || !this.#host.isConnected) return;
    const wasOpen = dialog.open;
    if (!wasOpen) dialog.showModal();
    const title = dialog.querySelector<HTMLElement>("#dialog-title");
    // Not on a button, which a key held too long would press; also when a step took away the one that had the focus.
    if (!wasOpen || !dialog.contains(this.#focused())) title?.focus();
  }

  #focused(): Element | null {
    const { renderRoot } = this.#host;
    return renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
  }

  /** Until the list has been read again: what has the focus now may go away with it. */
  #restoreFocus(): void {
    if (!this.#back || this.current) return;
    if (isFocusLost(this.#host)) focusBack(this.#host, this.#back);
    if (!this.#host.renderRoot.querySelector("[aria-busy=true]")) this.#back = undefined;
  }
}
