/**
 * Who on the page asks to sign in. One invitation in full is enough: the first element in the page's order makes it, the
 * others say it in a line.
 */
interface Host extends Element {
  requestUpdate(): void;
}

const hosts = new Set<Host>();

function firstOf(all: Iterable<Host>): Host | undefined {
  let first: Host | undefined;
  for (const host of all) {
    if (!host.checkVisibility()) continue;
    if (!first || (first.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_PRECEDING) !== 0) first = host;
  }
  return first;
}

/** Whether this one makes the invitation in full. */
export function isFirstInvitation(host: Host): boolean {
  return (firstOf(hosts) ?? host) === host;
}

/** From now on it invites, or doesn't any more. The others are rendered again: one of them may be the first now. */
export function setInviting(host: Host, inviting: boolean): void {
  if (hosts.has(host) === inviting) return;
  if (inviting) hosts.add(host);
  else hosts.delete(host);
  for (const other of hosts) if (other !== host) other.requestUpdate();
}
