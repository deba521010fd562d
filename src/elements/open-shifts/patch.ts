/** A row that is to look different, and keeps all that looks the same: the focus may be in it. */

/** Whether `old` can stay where `fresh` is wanted: the way to the confirmation may have the focus. */
function canStay(old: Element, fresh: Element): boolean {
  if (old.isEqualNode(fresh)) return true;
  return old.localName === fresh.localName && old.matches(".sign-up") && fresh.matches(".sign-up");
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value);
}

/** Makes a row look like another one, and touches nothing but what differs. */
export function patchRow(row: Element, fresh: Element): void {
  copyAttributes(fresh, row);
  const wanted = [...fresh.children];
  for (const old of Array.from(row.children)) if (!wanted.some((each) => canStay(old, each))) old.remove();
  let next = row.firstElementChild;
  for (const each of wanted) {
    if (next && canStay(next, each)) {
      copyAttributes(each, next);
      if (next.textContent !== each.textContent) next.replaceChildren(...each.childNodes);
      next = next.nextElementSibling;
    } else row.insertBefore(each, next);
  }
}
