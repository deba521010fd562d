/** What elements tell the page. All bubble and cross shadow roots; none carries a token. */
import type { Failure } from "./failures.ts";

export interface CoopEvents {
  /** Content is on screen, at first or again after a change. */
  "coop-load": CustomEvent<{ readonly element: string }>;
  /** Reading failed; the element shows what happened and offers a retry. */
  "coop-error": CustomEvent<{ readonly element: string; readonly error: Failure }>;
  /** Nobody is signed in. Cancel it to keep the element's own sign-in link away, when the page signs in by itself. */
  "coop-auth-required": CustomEvent<{ readonly element: string }>;
}

export type CoopEventName = keyof CoopEvents;
export type DetailOf<Name extends CoopEventName> = CoopEvents[Name]["detail"];

/** Sends an event from `target`; `false` when somebody cancelled it. */
export function emit<Name extends CoopEventName>(target: EventTarget, name: Name, detail: DetailOf<Name>): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === "coop-auth-required" }),
  );
}

declare global {
  interface HTMLElementEventMap extends CoopEvents {}
}
