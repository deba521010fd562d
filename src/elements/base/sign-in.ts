/** The way to the sign-in page and back to the opening that a visitor wanted. */
import { safeLink } from "./links.ts";

/** Stands in a `login-url` where the address to come back to belongs; without it, {@link returnParameter} is added. */
const placeholder = "{return}";
/** Name of the query parameter that holds the address to come back to. */
const returnParameter = "return";
/** Name in the page's fragment: `#coop-opening=…`. */
const fragmentName = "coop-opening";

/** What was wanted from a page that signs in by itself, without leaving it. */
let remembered: string | undefined;

/** This page, as the address to come back to; with an opening's id, it asks to sign up for that one. */
function pageUrl(openingId: string | undefined): string {
  const url = new URL(document.location.href);
  if (openingId !== undefined) url.hash = `${fragmentName}=${encodeURIComponent(openingId)}`;
  return url.href;
}

/** `login-url` as a link: with this page in its placeholder, if it has one. */
export function signInLink(loginUrl: string | undefined, openingId?: string): string | undefined {
  const filled = loginUrl?.replaceAll(placeholder, () => encodeURIComponent(pageUrl(openingId)));
  return safeLink(filled);
}

/** Whether the address is a place on this very page, such as `#login`: the page is not left, so nothing leads back. */
function isOnPage(address: string): boolean {
  return address.startsWith("#");
}

/** The same, back to an opening of this page. */
export function signInLinkFor(loginUrl: string | undefined, openingId: string): string | undefined {
  const link = signInLink(loginUrl, openingId);
  if (link === undefined || link !== loginUrl || isOnPage(link)) return link;
  const url = new URL(link, document.baseURI);
  url.searchParams.set(returnParameter, pageUrl(openingId));
  return url.href;
}

/** For a page that signs in without being left: what the visitor was about to sign up for. */
export function rememberOpening(openingId: string): void {
  remembered = openingId;
}

/** The opening that the visitor comes back to, where there is one. */
export function wantedOpening(): string | undefined {
  const [name, id] = document.location.hash.slice(1).split("=", 2);
  if (name !== fragmentName || !id) return remembered;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

/** Wanted once is asked once: a reload must not ask again. */
export function forgetWanted(): void {
  remembered = undefined;
  const { location } = document;
  if (!location.hash.startsWith(`#${fragmentName}=`)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
}
