/**
 * Which notices a reader has put away: kept by the browser, as numbers that tell nothing. A notice that changes is shown
 * again. Where the browser keeps nothing, they stay away as long as the page is open.
 */
import type { Notice } from "../../sdk/index.ts";

const storageKey = "coopshift-hidden-notices";
/** The oldest go first. */
const mostKept = 50;

const onThisPage = new Set<string>();

/** FNV-1a: short, and enough to tell a few dozen texts apart. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** Of all that a reader may have read of it. */
export function keyOf({ id, severity, text }: Notice): string {
  return hash(JSON.stringify([id, severity, Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1))]));
}

function readKept(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
  } catch {
    // No storage for this page, or not ours what is in it.
    return [];
  }
}

/** Those that are to be shown. What can't be put away any more is shown again. */
export function withoutHidden(notices: readonly Notice[]): readonly Notice[] {
  const kept = readKept();
  return notices.filter((notice) => {
    const key = keyOf(notice);
    return !notice.dismissible || !(onThisPage.has(key) || kept.includes(key));
  });
}

export function hide(notice: Notice): void {
  const key = keyOf(notice);
  onThisPage.add(key);
  try {
    localStorage.setItem(storageKey, JSON.stringify([...readKept(), key].slice(-mostKept)));
  } catch {
    // No storage, or it is full: it stays away on this page, which is what was asked for.
  }
}
