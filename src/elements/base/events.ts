/** What elements tell the page. All bubble and cross shadow roots; none carries a token. */
import type { Shift } from "../../sdk/index.ts";
import type { Failure } from "./failures.ts";

/** The events that elements send, with what each tells. */
export interface CoopEvents {
  /** Content is on screen, at first or again after a change. */
  "coop-load": CustomEvent<{ readonly element: string }>;
  /** Reading failed; the element shows what happened and offers a retry. */
  "coop-error": CustomEvent<{ readonly element: string; readonly error: Failure }>;
  /** Nobody is signed in. Cancel it to keep the element's own sign-in link away, when the page signs in by itself. */
  "coop-auth-required": CustomEvent<{ readonly element: string }>;
  /** The member confirmed a sign-up, and nothing has been sent. Cancel it to keep it from being sent. */
  "coop-sign-up": CustomEvent<{ readonly element: string; readonly openingId: string }>;
  /** Certain: the member has this shift. */
  "coop-signed-up": CustomEvent<{ readonly element: string; readonly openingId: string; readonly shift: Shift }>;
  /** The member confirmed to cancel a shift, and nothing has been sent. Cancel it to keep it from being sent. */
  "coop-cancel": CustomEvent<{ readonly element: string; readonly openingId: string }>;
  /** Certain: the member doesn't have this shift any more. */
  "coop-cancelled": CustomEvent<{ readonly element: string; readonly openingId: string }>;
}

/** The events by their names. */
export type CoopEventName = keyof CoopEvents;
export type DetailOf<Name extends CoopEventName> = CoopEvents[Name]["detail"];

const cancelable: readonly CoopEventName[] = ["coop-auth-required", "coop-sign-up", "coop-cancel"];

/** Sends an event from `target`; `false` when somebody cancelled it. */
export function emit<Name extends CoopEventName>(target: EventTarget, name: Name, detail: DetailOf<Name>): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: cancelable.includes(name) }),
  );
}

declare global {
  /** As they bubble, elements, the document and the window hear them. */
  interface GlobalEventHandlersEventMap extends CoopEvents {}
}
