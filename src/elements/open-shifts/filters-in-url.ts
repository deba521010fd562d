/**
 * Filters in the page's address, where the page wants that: a link can then be sent on, and a reload keeps them. They
 * are query parameters under a name of the element's own, so that elements and the page don't get in each other's way.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { weekdays } from "../../domain/words.ts";
import type { OfferFilter, PartOfDay } from "../../sdk/index.ts";

export const partsOfDay: readonly PartOfDay[] = ["morning", "afternoon", "evening"];

/** What of the query this understands; anything else filters nothing. */
export function readFilter(name: string, search: string): OfferFilter {
  const query = new URLSearchParams(search);
  const task = query.get(`${name}-task`);
  const day = weekdays.find((each) => String(each) === query.get(`${name}-day`));
  const part = partsOfDay.find((each) => each === query.get(`${name}-part`));
  return { ...(task && { tasks: [task] }), ...(day && { weekdays: [day] }), ...(part && { partsOfDay: [part] }) };
}

/** `href` with this filter in place of the one it had. */
export function writeFilter(
  name: string,
  { tasks, weekdays: days, partsOfDay: parts }: OfferFilter,
  href: string,
): string {
  const url = new URL(href);
  const chosen = { task: tasks?.[0], day: days?.[0], part: parts?.[0] };
  for (const [key, value] of Object.entries(chosen)) {
    if (value === undefined) url.searchParams.delete(`${name}-${key}`);
    else url.searchParams.set(`${name}-${key}`, String(value));
  }
  return url.href;
}

export class FiltersInUrl implements ReactiveController {
  readonly #take: (filter: OfferFilter) => void;
  #name: string | undefined;
  /** What was read or written last, so that an address that says the same changes nothing. */
  #known = "{}";

  constructor(host: ReactiveControllerHost, take: (filter: OfferFilter) => void) {
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("popstate", this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener("popstate", this.#read);
  }

  /** Under which name they are kept from now on; `undefined`: not at all. */
  use(name: string | undefined): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#read();
  }

  write(filter: OfferFilter): void {
    this.#known = JSON.stringify(filter);
    if (this.#name === undefined) return;
    // The page's own state stays: only the address changes.
    history.replaceState(history.state, "", writeFilter(this.#name, filter, document.location.href));
  }

  readonly #read = (): void => {
    if (this.#name === undefined) return;
    const filter = readFilter(this.#name, document.location.search);
    const text = JSON.stringify(filter);
    if (text === this.#known) return;
    this.#known = text;
    this.#take(filter);
  };
}
