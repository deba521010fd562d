/** Puts an element's text on the clipboard; where the page may not, it selects it, for the member to copy. */
export async function copyText(element: HTMLElement): Promise<"copied" | "selected"> {
  try {
    // Missing on a page without https, although the types say otherwise: that is caught, too.
    await navigator.clipboard.writeText(element.textContent.trim());
    return "copied";
  } catch {
    getSelection()?.selectAllChildren(element);
    return "selected";
  }
}
