/** The only file of this folder that knows the DOM. */

/**
 * The language in which `element` stands: its own `lang`, else the nearest ancestor's, out of shadow trees through
 * their hosts, else the document's. Empty where nobody says.
 */
export function nearestLang(element: Element): string {
  let current: Element | undefined = element;
  while (current) {
    const lang: string | null | undefined = current.closest("[lang]")?.getAttribute("lang");
    if (lang) return lang;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return element.ownerDocument.documentElement.lang;
}
