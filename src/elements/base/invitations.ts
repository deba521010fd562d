/**
 * Who on the page asks to sign in. One invitation in full is enough for all that read from one place: the first element
 * in the page's order makes it, the others say it in a line.
 */
import type { CoopShift } from "../../sdk/index.ts";

interface Host extends Element {
  requestUpdate(): void;
}

const inviting = new Map<Host, CoopShift>();

/** Those that one signs in to by the same invitation. */
function listWith(client: CoopShift | undefined): readonly Host[] {
  return [...inviting.keys()].filter((host) => inviting.get(host) === client);
}

/** Whether this one makes the invitation in full. */
export function isFirstInvitation(host: Host): boolean {
  const others = listWith(inviting.get(host)).filter((other) => other !== host && other.checkVisibility());
  return others.every((other) => (host.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
}

/**
 * From now on it invites to sign in to what `client` reads; `undefined`: it doesn't any more. The others are rendered
 * again: one of them may be the first now.
 */
export function setInviting(host: Host, client: CoopShift | undefined): void {
  const before = inviting.get(host);
  if (before === client) return;
  if (client) inviting.set(host, client);
  else inviting.delete(host);
  for (const other of [...listWith(before), ...listWith(client)]) if (other !== host) other.requestUpdate();
}
