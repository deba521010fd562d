/** What a backend sends and a page may turn into a link: checked here, so that no `javascript:` ever gets further. */

const email = /^[^\s@"'<>?&#%:;,/\\]+@[^\s@"'<>?&#%:;,/\\]+$/;
const phone = /^\+?[\d\s().\-/]{3,}$/;

/** An absolute URL with one of these schemes, else `null`; a relative one is resolved against the backend's. */
export function safeUrl(text: string | null, schemes: readonly string[], backend: string): string | null {
  if (text === null || !URL.canParse(text, backend)) return null;
  const { protocol, href } = new URL(text, backend);
  return schemes.includes(protocol) ? href : null;
}

/** The address of a calendar's feed. */
export function safeFeed(text: string | null, backend: string): string | null {
  return safeUrl(text, ["https:", "http:", "webcal:"], backend);
}

/** An address that can follow `mailto:` and adds no header to the mail, else `null`. */
export function safeEmail(text: string | null): string | null {
  return text !== null && email.test(text) ? text : null;
}

/** A number that can follow `tel:` and is no service code, else `null`. */
export function safePhone(text: string | null): string | null {
  return text !== null && phone.test(text) ? text : null;
}
