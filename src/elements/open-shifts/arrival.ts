/** Coming back to an opening after signing in: its week, its place, and the question, which the member still answers. */
import type { ReactiveController, ReactiveElement } from "lit";
import type { Offer, Offers } from "../../sdk/index.ts";
import { forgetWanted, wantedOpening } from "../base/sign-in.ts";

export interface ArrivalOptions {
  readonly offers: () => Offers | undefined;
  readonly showWeek: (monday: string) => void;
  /** Shows what is left out usually; `false` where it is shown already. */
  readonly showAll: () => boolean;
  readonly ask: (offer: Offer) => void;
  /** What is wanted may be among the rows that a long list renders later. */
  readonly renderAll: () => void;
}

export class Arrival implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: ArrivalOptions;
  /** What the page has been turned to: once, so that the visitor may turn on. */
  #shown: string | undefined;
  #scrollTo: string | undefined;
  /** Whether what was wanted can't be had any more. */
  isGone = false;

  constructor(host: ReactiveElement, options: ArrivalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("hashchange", this.#handleHash);
  }

  hostDisconnected(): void {
    removeEventListener("hashchange", this.#handleHash);
  }

  readonly #handleHash = (): void => this.#host.requestUpdate();

  /** To be called whenever the host has been rendered; out of the page it takes nothing from another element. */
  look(): void {
    if (!this.#host.isConnected) return;
    const offers = this.#options.offers();
    const id = wantedOpening();
    if (this.#scrollTo !== undefined) this.#scroll(this.#scrollTo);
    if (!offers || id === undefined || this.#host.renderRoot.querySelector("[aria-busy=true]")) return;
    const offer = offers.list.find((each) => each.id === id);
    if (offer) this.#show(offer, offers);
    // What is left out usually is read now, and this is called again.
    else if (!this.#options.showAll() && offers.member) this.#giveUp();
  }

  #show(offer: Offer, { weeks, member }: Offers): void {
    if (this.#shown !== offer.id) {
      this.#shown = offer.id;
      const week = weeks.find(({ rows }) => rows.some(({ days }) => days.some((day) => day.offers.includes(offer))));
      if (week) this.#options.showWeek(week.monday.toString());
      this.#scrollTo = offer.id;
      this.#options.renderAll();
      this.#host.requestUpdate();
    }
    if (!member) return;
    forgetWanted();
    this.#shown = undefined;
    this.#options.ask(offer);
  }

  #giveUp(): void {
    forgetWanted();
    this.isGone = true;
    this.#host.requestUpdate();
  }

  #scroll(id: string): void {
    this.#scrollTo = undefined;
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-row]")];
    rows.find(({ dataset }) => dataset["row"] === id)?.scrollIntoView({ block: "center" });
  }
}
