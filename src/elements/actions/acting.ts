/** What acts for an element: its undertakings, their dialog, and the word in its card on how they ended. */
import type { ReactiveElement } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { loadLater, type CoopShift } from "../../sdk/index.ts";
import type { Problem } from "../base/coop-element.ts";
import type { Shown } from "../base/frame.ts";
import type { Content } from "../base/states.ts";
import { renderDialog, type DialogContent } from "./dialog.ts";
import type { Plan } from "./plan.ts";
import { renderAllTold } from "./told.ts";
import { Undertakings, type Undertaking } from "./undertakings.ts";

/** What an element shares with it. */
export interface Desk<Data> {
  readonly host: ReactiveElement;
  readonly store: () => CoopShift | undefined;
  /** What is on screen. */
  readonly shown: () => Shown<Data> | undefined;
  /** Where one signs in, as the page gave it. */
  readonly signInAddress: () => string | undefined;
  /** Where a problem is reported. */
  readonly report: (problem: Problem) => string | undefined;
}

export abstract class Acting<Data, P extends Plan> {
  protected readonly desk: Desk<Data>;
  protected readonly undertakings: Undertakings<P>;
  /** Where each was chosen from, and is carried out. */
  readonly #stores = new WeakMap<P, CoopShift>();
  /** Id of whoever chose each, where it was known. */
  readonly #members = new WeakMap<P, string | undefined>();

  constructor(desk: Desk<Data>) {
    this.desk = desk;
    this.undertakings = new Undertakings<P>(desk.host, {
      allow: (plan) => this.allow(plan),
      carryOut: async (plan) => {
        const store = this.#stores.get(plan);
        if (!store) throw new RangeError(`<${desk.host.localName}> had no backend.`);
        await this.carryOut(plan, store);
      },
      isFound: (plan) => {
        const store = this.#stores.get(plan);
        return store !== undefined && this.isFound(plan, store);
      },
      isOthers: (plan) => {
        const [now, then] = [this.#stores.get(plan)?.peek("me")?.id, this.#members.get(plan)];
        return now !== undefined && then !== undefined && now !== then;
      },
      lookAgain: async (plan) => this.#lookAgain(plan),
    });
    // What a write takes is at hand then, before the line is lost on which somebody will want to sign up.
    void loadLater().catch(() => undefined);
  }

  /** Tells the page before anything is sent; `false` where the page keeps it from being sent. */
  protected abstract allow(plan: P): boolean;
  /** Resolves when it has certainly been carried out. */
  protected abstract carryOut(plan: P, client: CoopShift): Promise<void>;
  /** Whether what the client read last says that it is carried out; tells the page so where it is. */
  protected abstract isFound(plan: P, client: CoopShift): boolean;
  /** What the dialog shows of it. */
  protected abstract describe(undertaking: Undertaking<P>, locale: Locale): DialogContent;

  /** Opens the dialog on it. */
  open(plan: P, opener?: HTMLElement): void {
    const store = this.desk.store();
    if (store) this.#stores.set(plan, store);
    this.#members.set(plan, store?.peek("me")?.id);
    this.undertakings.open(plan, opener);
  }

  /** Where somebody else is signed in by now, the same call again would be theirs. */
  async #lookAgain(plan: P): Promise<boolean> {
    const store = this.#stores.get(plan);
    store?.refresh("me", "shifts");
    const member = await store?.me().catch(() => undefined);
    return plan.isOnce !== true && member !== undefined && member.id === this.#members.get(plan);
  }

  /** Asks no more; what is under way goes on, and is told of. */
  leave(): void {
    this.undertakings.leave();
  }

  /** Where it is reported that something couldn't be carried out. */
  protected reportOf({ step }: Undertaking<P>, action: string): string | undefined {
    if (step.kind !== "failed" && step.kind !== "unknown") return undefined;
    return this.desk.report({ severity: "blocked", action, failure: step.error });
  }

  /** How those ended that no dialog shows. */
  renderTold(locale: Locale): Content {
    return renderAllTold(this.undertakings, (each) => this.describe(each, locale), locale);
  }

  /** @param level of the element's heading. */
  renderDialog(locale: Locale, level: number): Content {
    const { undertakings } = this;
    const { current } = undertakings;
    return renderDialog(undertakings, current && this.describe(current, locale), locale, Math.min(6, level + 1));
  }
}
