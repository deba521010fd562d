/** The same address for a calendar program to open; none of a feed that is not on the web. */
export function webcalLink(feed: string): string | undefined {
  return /^(?:https?|webcal):\/\//i.test(feed) ? feed.replace(/^\w+/, "webcal") : undefined;
}
