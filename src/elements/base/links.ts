/** Addresses that a page's own attributes give: somebody else may have filled them in. */

/**
 * `address` where a link may lead to it: a page on the web, absolute or relative to the document. Anything else, such as
 * `javascript:`, is dropped, so that no click runs it.
 */
export function safeLink(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, document.baseURI)) return undefined;
  return /^https?:$/.test(new URL(address, document.baseURI).protocol) ? address : undefined;
}
